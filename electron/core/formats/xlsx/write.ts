import type { WrittenText } from '../format.ts'
import { type Column, columnsOf } from '../table/write.ts'
import { writeSheet } from './write-sheet.ts'

/** A workbook with one sheet, the columns of the other tables. */
export function writeXlsx(text: WrittenText): Uint8Array {
  const columns = columnsOf(text)
  return writeSheet({
    name: text.title.zh || text.title.en,
    columns: columns.map(({ name, heading }) => ({ heading, width: widthOf(name), isNumber: name === 'confidence' })),
    rows: text.pairs.map((pair) => columns.map(({ cell }) => cell(pair))),
  })
}

function widthOf(name: Column['name']): number {
  return name === 'source' || name === 'target' ? 60 : name === 'notes' ? 40 : 14
}
