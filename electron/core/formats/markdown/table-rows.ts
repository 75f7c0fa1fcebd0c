import type { TableCell, TableRow } from '../sides/columns.ts'
import type { ParsedPart } from './grammar.ts'
import { inlineText, type InlineText, type MarkdownSource } from './inline-text.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** The rows of all tables of a file. A cell of nothing but code is code, whose lines stay apart. */
export function rowsOfTables(
  parts: readonly ParsedPart[],
  source: Pick<MarkdownSource, 'text' | 'definitions'>,
): readonly TableRow[] {
  return parts.flatMap(({ root, from }) =>
    root.children.flatMap((node) =>
      node.type === 'table'
        ? node.children.map((row) =>
            row.children.map((cell) => cellOf(inlineText(cell.children, { ...source, from, isCell: true }))),
          )
        : [],
    ),
  )
}

function cellOf(words: InlineText): TableCell {
  const lines = textLines(words, () => true)
  if (lines.length > 1 && lines.every(isCode))
    return { text: lines.map(({ text }) => text.trimEnd()).join('\n'), kind: 'code' }
  let [text, spans]: [string, TextLine['spans']] = ['', []]
  for (const line of lines) {
    const from = text === '' ? 0 : text.length + 1
    text += (text === '' ? '' : ' ') + line.text
    spans = [
      ...spans,
      ...line.spans.map((span) => ({ ...span, startUtf16: span.startUtf16 + from, endUtf16: span.endUtf16 + from })),
    ]
  }
  return { text, spans }
}

const isCode = ({ text, spans }: TextLine) =>
  spans.some(({ kind, startUtf16, endUtf16 }) => kind === 'code' && startUtf16 === 0 && endUtf16 === text.length)
