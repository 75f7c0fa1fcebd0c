import type { FilePair, WrittenText } from '../format.ts'
import { spannedSide } from '../spans/spanned-side.ts'
import { withMarksEscaped } from './escape-marks.ts'
import { textAsMarkdown } from './write-one-side.ts'
import { codeOf, markdownOf } from './write-spans.ts'

/** A table of two columns that every viewer of Markdown shows side by side; a text without any English as a text. */
export function writeMarkdown({ title, languages, pairs }: WrittenText): Uint8Array {
  if (pairs.length > 0 && pairs.every(({ target }) => target.length === 0))
    return new TextEncoder().encode(textAsMarkdown(pairs).toWellFormed())
  const name = title.zh || title.en
  const lines = [
    ...(name === '' ? [] : [`# ${withMarksEscaped(oneLine(name))}`, '']),
    `| ${withMarksEscaped(languages.source)} | ${withMarksEscaped(languages.target)} |`,
    '| --- | --- |',
    ...pairs.map((pair) => `| ${cellOf(pair, 'source')} | ${cellOf(pair, 'target')} |`),
    '',
  ]
  return new TextEncoder().encode(lines.join('\n').toWellFormed())
}

const oneLine = (text: string) => text.replaceAll(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' ')

/** Lines of code stand below each other in a cell; all else is one line. */
function cellOf(pair: FilePair, side: 'source' | 'target'): string {
  const { text, spans } = spannedSide(pair, side)
  if (pair.kind === 'code' && text.includes('\n')) {
    const lines = text.split('\n').map((line) => codeOf(line === '' ? ' ' : line.replaceAll('\t', '    ')))
    return barsEscaped(lines.join('<br>'))
  }
  const flat = oneLine(text)
  // Line breaks in a row are one blank: then no place of a span is the same any more.
  return flat.length === text.length ? barsEscaped(markdownOf(flat, spans)) : withMarksEscaped(flat)
}

const barsEscaped = (cell: string) => cell.replaceAll(/\\.|\|/g, (sign) => (sign === '|' ? String.raw`\|` : sign))
