import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allWriters } from '#core/formats/all-formats.ts'
import type { FilePair } from '#core/formats/format.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import { present } from '#core/testing/present.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-round-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tag = (opens: string, startUtf16: number, endUtf16: number, closes?: string) => ({
  kind: 'tag' as const,
  startUtf16,
  endUtf16,
  opens,
  ...(closes !== undefined && { closes }),
})
const about = { kind: 'paragraph', speaker: null, startsParagraph: true, origin: 'aligned' } as const
const pairs: readonly FilePair[] = [
  { ...about, source: ['河水涨了。'], target: ['The river rose.'], confidence: 0.73, state: 'machine' },
  {
    ...about,
    source: ['船来了。', '他上了船。'],
    target: ['The boat came, and he boarded it.'],
    confidence: 0.91,
    state: 'checked',
    origin: 'edited',
    notes: ['Ask the author.', '“上船” here is literal.'],
    record: { createdBy: 'lw', createdAt: '2026-11-28T06:43:32Z', changedBy: 'qa', changedAt: '2026-11-29T00:00:00Z' },
  },
  {
    ...about,
    source: ['天黑了。'],
    target: ['It grew dark.'],
    confidence: 0.4,
    state: 'disputed',
    spans: { source: [[tag('<x id="1"/>', 2, 2)]], target: [[tag('<x id="1"/>', 8, 8)]] },
  },
  { ...about, source: ['没有人。'], target: [], confidence: 0.99, state: 'machine' },
]
const title = { zh: '渡口', en: 'The Ferry' }
const written = (name: string) =>
  present(allWriters.find((each) => each.name === name)).write({
    title,
    languages: { source: 'zh-CN', target: 'en-US' },
    pairs,
  })

const telling = allWriters.filter(({ name }) =>
  ['json', 'tmx', 'xliff', 'xliff12', 'tsv', 'csv', 'xlsx'].includes(name),
)
const ways = telling.flatMap((from) =>
  telling.map((to) => ({ from: from.name, to: to.name, ending: { from: from.ending, to: to.ending } })),
)

it.each(ways)(
  'keeps states, confidence, notes, authors and dates from $from through the library to $to',
  async (way) => {
    const { given, err } = createTestTerminal()
    const data = join(folder, `${way.from}-${way.to}`)
    const [before, after] = [join(folder, `in-${way.from}.${way.ending.from}`), join(data, `out.${way.ending.to}`)]
    writeFileSync(before, written(way.from))
    expect(await importCommand.run([before, '--data', data, '--packs', folder], given)).toBe(0)
    expect(await exportCommand.run(['--to', way.to, '--out', after, '--data', data], given)).toBe(0)
    expect(err).toEqual([])
    const { content } = parseFile(readFileSync(after), after)
    const said = (all: readonly FilePair[]) =>
      all.map(({ source, target, state, confidence, origin, notes = [], record }) => {
        return { zh: source.join(''), en: target.join(' '), state, confidence, origin, notes, record }
      })
    expect(content.sides === 'two' && said(content.pairs)).toEqual(said(pairs))
  },
)

it('says what is not told, and opens English as English', async () => {
  const { given, out } = createTestTerminal()
  const [data, english] = [join(folder, 'english'), join(folder, 'english.txt')]
  writeFileSync(english, 'The old boatman got up at five.\n\nA white cat sat in the bow.\n')
  expect(await importCommand.run([english, '--data', data, '--packs', folder, '--json'], given)).toBe(0)
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ sentences: 2, hanCount: 0 })
  expect(await exportCommand.run(['--to', 'tsv', '--data', data], given)).toBe(0)
  expect(out[1]).toContain('\n\tThe old boatman got up at five.\t1\tmachine\t')
  const asChinese = join(folder, 'as-chinese')
  expect(await importCommand.run([english, '--as', 'zh', '--data', asChinese, '--packs', folder], given)).toBe(0)
  expect(await exportCommand.run(['--to', 'tsv', '--data', asChinese], given)).toBe(0)
  expect(out.at(-1)).toContain('\nThe old boatman got up at five.\t\t')
})
