import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { parseFile } from '../parse-file.ts'
import type { FilePair, WrittenText } from '../format.ts'
import { writeXlsx } from '../xlsx/write.ts'
import { writeCsv, writeTsv } from './write.ts'

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
const hostile = signs.flatMap((sign) => [
  `${sign}The boat came`,
  `"${sign}The boat came"`,
  `""${sign}The boat came`,
  ` ${sign}The boat came`,
  `'${sign}The boat came`,
  `'"${sign}It did"`,
])

const text: WrittenText = {
  title: { zh: '题', en: '' },
  languages: { source: 'zh-Hans', target: 'en' },
  pairs: hostile.map((english): FilePair => ({
    kind: 'paragraph',
    speaker: null,
    startsParagraph: true,
    source: ['船来了。'],
    target: [english],
    confidence: 1,
    origin: 'given',
    state: 'checked',
  })),
}

const dangerous = (cells: readonly string[]) => cells.filter((cell) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell))
const cellsOf = (bytes: Uint8Array, delimiter: string) =>
  (parse(Buffer.from(bytes), { delimiter, bom: true, relax_quotes: true }) as string[][]).map((row) => row[1] ?? '')

it('writes no cell that a spreadsheet program would run, also where it reads a quoted field first', () => {
  for (const [write, delimiter] of [
    [writeTsv, '\t'],
    [writeCsv, ','],
  ] as const) {
    // The first row has the names of the columns.
    const [, ...cells] = cellsOf(write(text), delimiter)
    expect(cells).toHaveLength(hostile.length)
    expect(dangerous(cells)).toEqual([])
  }
})

it('reads back what it guarded', () => {
  for (const [write, ending] of [
    [writeTsv, 'tsv'],
    [writeCsv, 'csv'],
  ] as const) {
    const { content } = parseFile(write(text), `text.${ending}`)
    const english = content.sides === 'two' ? content.pairs.map(({ target }) => target.join(' ')) : []
    expect(english.map((each) => each.trim())).toEqual(hostile.map((each) => each.trim()))
  }
})

it('marks such cells of a workbook as text for good, so that editing them runs nothing', () => {
  const sheet = new TextDecoder().decode(unzipSync(writeXlsx(text))['xl/worksheets/sheet1.xml'])
  const styles = new TextDecoder().decode(unzipSync(writeXlsx(text))['xl/styles.xml'])
  expect(styles.match(/<xf [^>]*quotePrefix="1"/g)).toHaveLength(1)
  expect(sheet.match(/<c r="B\d+" s="4" t="inlineStr">/g)).toHaveLength(hostile.length)
  expect(sheet).not.toContain('<f>')
})
