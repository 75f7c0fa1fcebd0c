import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allWriters } from '#core/formats/all-formats.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import { readContentSource } from '#core/bundled/read-source.ts'
import { writeBuiltContent } from '#core/bundled/write-built.ts'
import { builtLanguage } from '#core/testing/test-core.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { alignCommand } from './align.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { present } from '#core/testing/present.ts'

const chinese = [
  '渡口的早晨',
  '',
  '老船夫每天五点起床，先看看河水涨了没有。今天河水很平静。',
  '一只白猫坐在船头，等着第一条鱼。',
  '“你要过河吗？”他问学生。',
  '学生说，她要去对岸的学校上音乐课，还带了一把小提琴。',
].join('\n')
const english = [
  'Morning at the Ferry',
  '',
  'The old boatman got up at five every day and first looked whether the river had risen. Today the river was calm.',
  'A white cat sat in the bow and waited for the first fish.',
  '“Do you want to cross the river?” he asked the student.',
  'She had a music lesson at the school on the other bank, the student said. She was also carrying a violin.',
].join('\n')

let folder = ''
const inFolder = (...names: string[]) => join(folder, ...names)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-align-'))
  const source = readContentSource(fileURLToPath(new URL('../../core/testing/content', import.meta.url)))
  writeBuiltContent(source, inFolder('content'))
  symlinkSync(builtLanguage, inFolder('content', 'language'))
  writeFileSync(inFolder('a.txt'), chinese)
  writeFileSync(inFolder('b.txt'), english)
  writeFileSync(inFolder('empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const terminal = () => createTestTerminal({ contentDir: inFolder('content') })

const files = () => ['--zh', inFolder('a.txt'), '--en', inFolder('b.txt')]
/** Chinese and English of every pair, without the row of names above them. */
function columns(lines: readonly string[]) {
  const [names, ...rows] = lines.flatMap((line) => line.split('\n')).map((line) => line.split('\t').slice(0, 2))
  expect(names).toEqual(['zh-CN', 'en-US'])
  return rows
}

it('lays two texts side by side and says in one line how it went', async () => {
  const { given, out, err, shown } = terminal()
  expect(await alignCommand.run(files(), given)).toBe(0)
  const rows = columns(out)
  expect(rows[0]).toEqual(['渡口的早晨', 'Morning at the Ferry'])
  expect(rows).toContainEqual([
    '一只白猫坐在船头，等着第一条鱼。',
    'A white cat sat in the bow and waited for the first fish.',
  ])
  expect(rows.map(([zh]) => zh).join('')).toBe(chinese.replaceAll('\n', ''))
  expect(err).toEqual([expect.stringMatching(/^\d+ pairs: 1-1 \d.*; mean confidence [01]\.\d\d; \d+ unsure$/)])
  expect(shown.length).toBeGreaterThan(2)
})

it('swaps texts back that were given the wrong way round, and says so', async () => {
  const [right, wrong] = [terminal(), terminal()]
  await alignCommand.run(files(), right.given)
  const swapped = ['--zh', inFolder('b.txt'), '--en', inFolder('a.txt')]
  expect(await alignCommand.run(swapped, wrong.given)).toBe(0)
  expect(wrong.out).toEqual(right.out)
  expect(wrong.err).toHaveLength(2)
})

it('reads one file that holds both, one after the other or in turns', async () => {
  const [apart, turns] = [terminal(), terminal()]
  const paragraphs = [chinese, english].map((text) => text.split('\n').filter((line) => line !== ''))
  writeFileSync(inFolder('apart.txt'), paragraphs.flat().join('\n'))
  writeFileSync(
    inFolder('turns.txt'),
    present(paragraphs[0])
      .map((line, index) => `${line}\n${present(paragraphs[1])[index]}`)
      .join('\n'),
  )
  expect(await alignCommand.run([inFolder('apart.txt')], apart.given)).toBe(0)
  expect(await alignCommand.run([inFolder('turns.txt')], turns.given)).toBe(0)
  expect(columns(apart.out)[0]).toEqual(['渡口的早晨', 'Morning at the Ferry'])
  expect(columns(turns.out).map(([zh]) => zh)).toEqual(paragraphs[0])
})

it.each(allWriters)('writes what it aligned as $name, and reads it back', async ({ name, ending }) => {
  const { given } = terminal()
  const path = inFolder(`aligned-${name}.${ending}`)
  expect(await alignCommand.run([...files(), '--to', name, '--out', path], given)).toBe(0)
  const { content } = parseFile(readFileSync(path), path)
  expect(content.sides).toBe('two')
  const again = terminal()
  expect(await alignCommand.run([path], again.given)).toBe(0)
  expect(columns(again.out)[0]).toEqual(['渡口的早晨', 'Morning at the Ferry'])
  expect(readdirSync(folder).filter((each) => each.includes('partial'))).toEqual([])
})

it('aligns a folder of pairs by their names, and names what has no partner', async () => {
  const { given, err } = terminal()
  mkdirSync(inFolder('texts'))
  for (const [name, text] of [
    ['one.zh.txt', chinese],
    ['one.en.md', english],
    ['two_CN.txt', chinese],
    ['two_EN.txt', english],
    ['three.zh', chinese],
    ['three.en', english],
    ['unpaired.zh.txt', chinese],
  ])
    writeFileSync(inFolder('texts', present(name)), present(text))
  const args = [inFolder('texts'), '--to', 'tmx', '--out', inFolder('aligned')]
  expect(await alignCommand.run(args, given)).toBe(1)
  expect(readdirSync(inFolder('aligned')).toSorted()).toEqual(['one.tmx', 'three.tmx', 'two.tmx'])
  expect(err.filter((line) => line.includes('no partner'))).toEqual([
    'unpaired.zh.txt has no partner and was left out.',
  ])
  rmSync(inFolder('texts', 'unpaired.zh.txt'))
  expect(await alignCommand.run(args, given)).toBe(0)
})

it('takes lines as sentences where it is told so, and numbers them as they stand', async () => {
  const { given, out, err } = terminal()
  expect(await alignCommand.run([...files(), '--lines'], given)).toBe(0)
  expect(out[0]).toMatch(/^\[0\]:\[0\]:[01]\.\d\d$/)
  expect(out.join('\n')).toContain('[1]:[]')
  expect(err).toEqual([])
  const written = [...files(), '--lines', '--out', inFolder('beads.txt')]
  expect(await alignCommand.run(written, given)).toBe(0)
  expect(readFileSync(inFolder('beads.txt'), 'utf8')).toBe(out.map((line) => `${line}\n`).join(''))
})

it.each([
  [[]],
  [['--zh', 'a.txt']],
  [['--zh', 'a.txt', '--en', 'nowhere.txt']],
  [['--zh', 'a.txt', '--en', 'empty.txt']],
  [['--zh', 'a.txt', '--en', 'a.txt']],
  [['--zh', 'b.txt', '--en', 'b.txt']],
  [['a.txt']],
  [['--zh', 'a.txt', '--en', 'b.txt', '--to', 'pdf']],
  [['--zh', 'a.txt', '--en', 'b.txt', '--to', 'epub']],
  [['--zh', 'a.txt', '--en', 'b.txt', '--to', 'tmx', '--out', 'nowhere/x.tmx']],
  [['--zh', 'a.txt', '--en', 'b.txt', '--no-such']],
  [['--zh', 'a.txt', '--en', 'b.txt', '--languages', 'en-US,zh-CN']],
  [['--zh', 'a.txt', '--en', 'b.txt', '--languages', 'zh-CN,fr']],
  [['--zh', 'a.txt', '--en', 'b.txt', '--as', 'fr']],
])('says in one sentence what is wrong with align %j', async (args) => {
  const { given, out, err } = terminal()
  const placed = args.map((each) => (/\.(?:txt|tmx)$/.test(each) ? inFolder(each) : each))
  expect(await alignCommand.run(placed, given)).toBe(2)
  expect([out.length, err.length]).toEqual([0, 1])
})

it('writes over no library and no folder, and says so in one sentence', async () => {
  const data = inFolder('guarded')
  const { given, out, err } = terminal()
  expect(await importCommand.run([inFolder('a.txt'), '--data', data], given)).toBe(0)
  out.length = 0
  const library = join(data, 'duizhao.sqlite')
  const before = readFileSync(library)
  for (const path of [library, join(data, 'duizhao.seal'), data, '/dev/null']) {
    for (const run of [
      () => exportCommand.run(['--to', 'tmx', '--out', path, '--data', data], given),
      () => alignCommand.run([...files(), '--to', 'tmx', '--out', path], given),
      () => alignCommand.run([...files(), '--lines', '--out', path], given),
    ]) {
      err.length = 0
      expect(await run()).toBe(2)
      expect([path, out.length, err.length]).toEqual([path, 0, 1])
    }
  }
  expect(readFileSync(library).equals(before)).toBe(true)
})

it('exports a text of the library as it was aligned, and takes it in again', async () => {
  const { given, out, err } = terminal()
  await alignCommand.run([...files(), '--to', 'json', '--out', inFolder('talk.json')], given)
  err.length = 0
  const data = inFolder('data')
  expect(await exportCommand.run(['--to', 'json', '--data', data], given)).toBe(2)
  expect(err).toEqual([`There is no library in ${data}.`])
  expect(existsSync(data)).toBe(false)
  expect(await importCommand.run([inFolder('talk.json'), '--data', data], given)).toBe(0)
  const path = inFolder('exported.json')
  expect(await exportCommand.run(['--to', 'json', '--out', path, '--data', data], given)).toBe(0)
  const whole = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown
  expect(whole(path)).toEqual(whole(inFolder('talk.json')))
  expect(await exportCommand.run(['--to', 'json', '--text', '渡口的早晨', '--data', data], given)).toBe(0)
  expect(out.at(-1)).toContain('Morning at the Ferry')
  expect(await exportCommand.run(['--to', 'json', '--text', '没有', '--data', data], given)).toBe(2)
  expect(await exportCommand.run(['--to', 'nothing', '--data', data], given)).toBe(2)
})

it('takes files as they are named where a person says so, and writes the languages that are asked for', async () => {
  const { given, out } = terminal()
  const swapped = ['--zh', inFolder('b.txt'), '--en', inFolder('a.txt'), '--as', 'both', '--languages', 'zh-TW,en-GB']
  expect(await alignCommand.run(swapped, given)).toBe(0)
  expect(out[0]?.split('\n')[0]).toMatch(/^zh-TW\ten-GB\t/)
  expect(out.join('\n')).toMatch(/\n[^\t\n]*The old boatman[^\t\n]*\t/)
  const straight = terminal()
  expect(await alignCommand.run([...files(), '--languages', 'zh-TW,en-GB'], straight.given)).toBe(0)
  expect(straight.err[0]).toMatch(/looks simplified/)
})

it('takes Chinese and English from files that hold both', async () => {
  const { given, out } = terminal()
  const both = inFolder('both.tsv')
  expect(await alignCommand.run([...files(), '--to', 'tsv', '--out', both], terminal().given)).toBe(0)
  expect(await alignCommand.run(['--zh', both, '--en', both], given)).toBe(0)
  expect(columns(out)[0]).toEqual(['渡口的早晨', 'Morning at the Ferry'])
})
