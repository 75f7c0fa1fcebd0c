import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readContentSource } from '#core/bundled/read-source.ts'
import { writeBuiltContent } from '#core/bundled/write-built.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import { builtLanguage } from '#core/testing/test-core.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { check } from './check.ts'

const rows = [
  'zh-CN\ten-US',
  '老船夫2018年来到渡口。\tThe old boatman came to the ferry in 2019.',
  '一只白猫坐在船头，等着第一条鱼。\tA white cat sat in the bow and waited for the first fish.',
  '今天河水很平静。\tToday the  river was calm.',
].join('\n')

let folder = ''
const inFolder = (...names: string[]) => join(folder, ...names)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-check-'))
  const source = readContentSource(fileURLToPath(new URL('../../core/testing/content', import.meta.url)))
  writeBuiltContent(source, inFolder('content'))
  symlinkSync(builtLanguage, inFolder('content', 'language'))
  writeFileSync(inFolder('pairs.tsv'), rows)
  writeFileSync(inFolder('clean.tsv'), rows.replace('2019', '2018').replace('  ', ' '))
  writeFileSync(inFolder('zh.txt'), '老船夫2018年来到渡口。\n\n一只白猫坐在船头。')
  writeFileSync(inFolder('en.txt'), 'The old boatman came to the ferry in 2019.\n\nA white cat sat in the bow.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (...args: string[]) => {
  const terminal = createTestTerminal({ contentDir: inFolder('content') })
  const code = await check.run(['translation', ...args], terminal.given)
  return { code, out: terminal.out, err: terminal.err }
}

it('says of a bilingual file what to look at, one finding a line, and ends with 1', async () => {
  const { code, out } = await run(inFolder('pairs.tsv'), '--json')
  expect(code).toBe(1)
  expect(out.map((line): unknown => JSON.parse(line))).toEqual([
    {
      check: 'numbers',
      pair: 0,
      side: 'source',
      message: '“2018” stands beside “2019”.',
      startUtf16: 3,
      endUtf16: 7,
    },
    expect.objectContaining({ check: 'double-blank', pair: 2, side: 'target', startUtf16: 9, endUtf16: 11 }),
  ])
})

it('says it to people in sentences, with pairs counted from one', async () => {
  const { out, err } = await run(inFolder('pairs.tsv'))
  expect(out[0]).toBe('1 numbers (Chinese): “2018” stands beside “2019”.')
  expect(err.at(-1)).toBe('2 findings in 3 pairs.')
})

it('ends with 0 where nothing was found', async () => {
  expect(await run(inFolder('clean.tsv'), '--json')).toEqual({ code: 0, out: [], err: [] })
})

it('lays two files beside each other first', async () => {
  const { code, out } = await run(inFolder('zh.txt'), inFolder('en.txt'), '--only', 'numbers')
  expect([code, out]).toEqual([1, ['1 numbers (Chinese): “2018” stands beside “2019”.']])
})

it('runs some checks alone, or all but some', async () => {
  expect((await run(inFolder('pairs.tsv'), '--only', 'double-blank')).out).toHaveLength(1)
  expect((await run(inFolder('pairs.tsv'), '--without', 'double-blank,numbers')).code).toBe(0)
})

it('writes a report as a page, with every finding beside its pair', async () => {
  await run(inFolder('pairs.tsv'), '--report', inFolder('report.html'))
  const page = readFileSync(inFolder('report.html'), 'utf8')
  expect(page).toContain('2 findings in 3 pairs: numbers 1, double-blank 1.')
  expect(page).toContain('老船夫<mark>2018</mark>年来到渡口。')
})

it('writes a report as a workbook, a row a finding', async () => {
  await run(inFolder('pairs.tsv'), '--report', inFolder('report.xlsx'))
  const { content } = parseFile(readFileSync(inFolder('report.xlsx')), 'report.xlsx', {}, () => 0)
  const pairs = content.sides === 'two' ? content.pairs : []
  expect(pairs.map(({ source }) => source.join(''))).toEqual(['老船夫2018年来到渡口。', '今天河水很平静。'])
})

it.each([
  ['a file that is not there', ['nothing.tsv']],
  ['a check that there is not', ['pairs.tsv', '--only', 'spelling']],
  ['a report of another form', ['pairs.tsv', '--report', 'report.pdf']],
  ['no file at all', []],
  ['a file in one language', ['zh.txt']],
])('ends with 2 and one sentence for %s', async (_what, args) => {
  const paths = args.map((arg) => (/\.(?:tsv|txt)$/.test(arg) ? inFolder(arg) : arg))
  const { code, out, err } = await run(...paths)
  expect([code, out, err.length]).toEqual([2, [], 1])
})
