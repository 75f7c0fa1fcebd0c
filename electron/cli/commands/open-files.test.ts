import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { importCommand } from './import.ts'
import { segments } from './segments.ts'

let folder = ''
const inFolder = (name: string) => join(folder, name)
const talk = '早报:你从哪里来?\n船夫:上游.那里雨很大.\n早报:还回去吗?\n船夫:不回了.\n'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-open-'))
  writeFileSync(inFolder('talk.txt'), talk)
  writeFileSync(inFolder('wide.txt'), `\uFEFF${talk}`, 'utf16le')
  writeFileSync(inFolder('empty.txt'), '')
  writeFileSync(inFolder('picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const terminal = (locale = 'en') => createTestTerminal({ locale, contentDir: inFolder('content') })

it.each(['talk.txt', 'wide.txt'])('prints each paragraph of %s with its kind, speaker and sentences', async (name) => {
  const { given, out } = terminal()
  expect(await segments.run([inFolder(name), '--json'], given)).toBe(0)
  expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
    { kind: 'question', speaker: '早报', sentences: ['早报:你从哪里来?'] },
    { kind: 'answer', speaker: '船夫', sentences: ['船夫:上游.', '那里雨很大.'] },
    { kind: 'question', speaker: '早报', sentences: ['早报:还回去吗?'] },
    { kind: 'answer', speaker: '船夫', sentences: ['船夫:不回了.'] },
  ])
})

it.each([['empty.txt'], ['picture.txt'], ['nowhere.txt'], ['']])(
  'says in one sentence why %j is not opened',
  async (name) => {
    for (const locale of ['en', 'zh-CN']) {
      const { given, out, err } = terminal(locale)
      expect(await segments.run([inFolder(name), '--json'], given)).toBe(2)
      expect([out.length, err.length]).toEqual([0, 1])
    }
  },
)

it('takes files into the library, all or none', async () => {
  const { given, out, err } = terminal()
  const data = inFolder('data')
  expect(await importCommand.run([inFolder('talk.txt'), inFolder('empty.txt'), '--data', data], given)).toBe(2)
  expect([out.length, err.length, existsSync(data)]).toEqual([0, 1, false])
  expect(await importCommand.run([inFolder('talk.txt'), '--data', data, '--json'], given)).toBe(0)
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ isNew: true, paragraphs: 4, sentences: 5, pack: null })
  expect(await importCommand.run([inFolder('talk.txt'), '--data', data, '--json'], given)).toBe(0)
  expect(JSON.parse(out[1] ?? '')).toMatchObject({ isNew: false })
})

it('does not take a translation pack for a text', async () => {
  const { given, out, err } = terminal()
  writeFileSync(inFolder('a.pack.yaml'), 'id: a\nfingerprint: nfkc-lower-letters-digits-sha256-16\n')
  expect(await importCommand.run([inFolder('a.pack.yaml'), '--data', inFolder('none')], given)).toBe(2)
  expect([out, err.length, err[0]?.includes('translation pack'), existsSync(inFolder('none'))]).toEqual([
    [],
    1,
    true,
    false,
  ])
})

it.each([segments, importCommand])('says how to call it', async (command) => {
  const { given, err } = terminal()
  expect(await command.run([], given)).toBe(2)
  expect(err).toEqual([`Usage: duizhao ${command.usage}`])
})
