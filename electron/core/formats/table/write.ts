import type { FilePair, WrittenText } from '../format.ts'
import { sidesOf } from '../sides/written-marks.ts'
import { isQuotedTabCell, quoted } from './cell.ts'
import { guardedCell } from './formula-guard.ts'

/** Chinese, English, confidence, state and kind of each pair, in this order: there is no row of names. */
export function rowOf(pair: FilePair): readonly string[] {
  const { source, target } = sidesOf(pair)
  return [source, target, pair.confidence.toFixed(2), pair.state, pair.kind]
}

/** Tab-separated text: one pair a line, no quotes unless a cell would be taken for a quoted one. */
export function writeTsv({ pairs }: WrittenText): Uint8Array {
  return encoded(pairs, '\t', (cell) => {
    const line = guardedCell(cell.replaceAll(/[\t\n\r]+/g, ' '))
    return isQuotedTabCell(line) ? quoted(line) : line
  })
}

/** RFC 4180, every text in quotes, with a byte order mark: without one spreadsheet programs guess the encoding wrong. */
export function writeCsv({ pairs }: WrittenText): Uint8Array {
  return encoded(pairs, ',', (cell) => quoted(guardedCell(cell)), '\r\n', '\uFEFF')
}

function encoded(
  pairs: readonly FilePair[],
  separator: string,
  cellOf: (cell: string) => string,
  lineEnd = '\n',
  mark = '',
): Uint8Array {
  const lines = pairs.map((pair) => rowOf(pair).map(cellOf).join(separator) + lineEnd)
  return new TextEncoder().encode(mark + lines.join('').toWellFormed())
}
