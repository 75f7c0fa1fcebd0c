import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readContentSource } from '#core/bundled/read-source.ts'
import { writeBuiltContent } from '#core/bundled/write-built.ts'
import { builtLanguage } from '#core/testing/test-core.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import type { Input } from './by-line.ts'
import { check } from './check.ts'
import { makeLong } from './make-long.ts'
import { pinyin } from './pinyin.ts'
import { words } from './words.ts'

const fixture = fileURLToPath(new URL('../../core/testing/content', import.meta.url))
let folder = ''
let contentDir = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-commands-'))
  contentDir = join(folder, 'out', 'content')
  writeBuiltContent(readContentSource(fixture), contentDir)
  symlinkSync(builtLanguage, join(contentDir, 'language'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const terminal = () => createTestTerminal({ contentDir })

async function* chunks(...parts: readonly (string | Uint8Array)[]): Input {
  yield* parts
}

it('reads each line aloud in pinyin, one entry a character, glossary first', async () => {
  const { given, out } = terminal()
  const utf8 = new TextEncoder().encode('感受野\n')
  const input = chunks('会增长\r\n\n', utf8.slice(0, 4), utf8.slice(4), 'GPT-3 吗')
  expect(await pinyin.run(['--json'], given, input)).toBe(0)
  expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
    ['hui4', 'zeng1', 'zhang3'],
    [],
    ['gan3', 'shou4', 'ye3'],
    ['', '', '', '', '', '', 'ma5'],
  ])
})

it('cuts each line into words that join back to it', async () => {
  const { given, out } = terminal()
  const lines = ['感受野会增长。', '', '  GPT-3，2.0', '𠮷\u2028野家']
  expect(await words.run(['--json'], given, chunks(lines.join('\n')))).toBe(0)
  expect(out.map((line) => (JSON.parse(line) as string[]).join(''))).toEqual(lines)
})

it('prints words and pinyin to read where no JSON is asked for', async () => {
  const [cut, read] = [terminal(), terminal()]
  const line = '感受野会增长，GPT-3 也会。'
  expect(await words.run([], cut.given, chunks(line))).toBe(0)
  expect(await pinyin.run([], read.given, chunks(line))).toBe(0)
  expect(cut.out).toEqual(['感受野 会 增长 ， GPT-3 也 会 。'])
  expect(read.out).toEqual(['gǎnshòuyě huì zēngzhǎng， GPT-3 yě huì。'])
})

it.each([pinyin, words])('says how to call it, in one sentence', async (command) => {
  const { given, out, err } = terminal()
  expect(await command.run(['--no-such'], given, chunks())).toBe(2)
  expect(await command.run(['--json'], { ...given, contentDir: folder }, chunks())).toBe(2)
  expect(out).toEqual([])
  expect(err).toHaveLength(2)
})

it('checks content and finds what a translator would', async () => {
  const { given, out } = terminal()
  const transcript = join(folder, 'transcript.txt')
  writeFileSync(transcript, '别人写过：层数增加以后,感受野会增长,它最后……')
  expect(await check.run(['content', '--content', fixture], given)).toBe(0)
  expect(await check.run(['content', '--content', fixture, '--transcript', transcript], given)).toBe(1)
  expect(out).toEqual([
    'content/editions/small/text.txt:14: 15 Chinese characters in a row are those of the transcript: “层数增加以后感受野会增长它最后”.',
  ])
  expect(await check.run(['content', '--content', fixture, '--transcript', transcript, '--json'], given)).toBe(1)
  expect(JSON.parse(out[1] ?? '')).toMatchObject({ findings: [{ code: 'common-run', line: 14 }] })
})

it.each([
  [[]],
  [['content', '--no-such']],
  [['content', '--content', '/nowhere']],
  [['content', '--content', fixture, '--transcript', '/nowhere']],
])('says in one sentence what is wrong with check %j', async (args) => {
  const { given, out, err } = terminal()
  expect(await check.run(args, given)).toBe(2)
  expect([out.length, err.length]).toEqual([0, 1])
})

it('writes a long text into a data folder, and says what it cannot do', async () => {
  const { given, err } = terminal()
  expect(await makeLong.run(['--pairs', '300', '--data', join(folder, 'data')], given)).toBe(0)
  expect(err).toEqual([])
  expect(await makeLong.run(['--pairs', '0'], given)).toBe(2)
  expect(await makeLong.run(['--pairs', '300', '--data', '/dev/null/data'], given)).toBe(2)
  expect(err).toHaveLength(2)
})
