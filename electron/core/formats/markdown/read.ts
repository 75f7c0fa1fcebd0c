import type { Nodes, RootContent } from 'mdast'
import { cutSentences } from '../../language/text/sentences/cut-sentences.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { splitLines } from '../plain-text/lines.ts'
import { type Corrections, readPlainText } from '../plain-text/read-plain-text.ts'
import { speakerOf, speakersOf } from '../plain-text/speakers.ts'
import { wrappingOf } from '../plain-text/wrapping.ts'
import { pairsOfTable } from '../sides/columns.ts'
import { titleByLanguage } from '../sides/title-by-language.ts'
import { blocksOf, definitionsIn, type MarkdownBlock } from './blocks.ts'
import { documentOf } from './document.ts'
import { frontTitle } from './front-matter.ts'
import { type ParsedPart, parseMarkdown } from './grammar.ts'
import type { GoesOn } from './text-lines.ts'
import { rowsOfTables } from './table-rows.ts'

/**
 * Reads Markdown by its own grammar: words with code, links and emphasis as spans, code and formulas as blocks in their
 * place; front matter, link definitions and remarks are kept and not shown. A table of two languages gives pairs.
 */
export function readMarkdown({ text: read }: OpenedFile, { corrections, deadline }: Reading): OneSided | TwoSided {
  const text = read ?? ''
  const parts = parseMarkdown(text, deadline)
  deadline()
  const plain = (): OneSided => ({ sides: 'one', title: '', document: readPlainText(text, corrections) })
  if (!parts) return plain()
  const nodes = parts.flatMap(({ root }) => root.children)
  const definitions = definitionsIn(nodes)
  const title = frontTitle(nodes)
  const rows = isMostlyTables(text) ? rowsOfTables(parts, { text, definitions }) : null
  const pairs = rows && pairsOfTable(rows)
  if (pairs) return { sides: 'two', title: titleByLanguage(title || headingOf(parts, { text, definitions })), pairs }
  const goesOn = goesOnIn(text, corrections)
  const blocks = parts.flatMap(({ root, from }) =>
    blocksOf(root.children, { text, from, definitions }, goesOn, deadline),
  )
  if (blocks.length === 0) return plain()
  return { sides: 'one', title, document: documentOf(withTitle(blocks, title), text, corrections) }
}

/** The title of the front matter stands before the text, unless the first heading says it again. */
function withTitle(blocks: readonly MarkdownBlock[], title: string): readonly MarkdownBlock[] {
  const isSaid = blocks.slice(0, 3).some(({ kind, text }) => kind === 'heading' && text === title)
  if (title === '' || isSaid) return blocks
  const places = Array.from({ length: title.length }, () => 0)
  return [{ text: title, places, spans: [], kind: 'title', mark: '# ', start: 0, isWhole: true }, ...blocks]
}

const firstHeading = (nodes: readonly RootContent[]) => nodes.find((node) => node.type === 'heading')

function headingOf(parts: readonly ParsedPart[], source: Pick<Parameters<typeof blocksOf>[1], 'text' | 'definitions'>) {
  for (const { root, from } of parts) {
    const heading: Nodes | undefined = firstHeading(root.children)
    if (heading?.type === 'heading')
      return (
        blocksOf(
          [heading],
          { ...source, from },
          () => true,
          () => undefined,
        )[0]?.text ?? ''
      )
  }
  return ''
}

const isRow = (line: string) => line.trimStart().startsWith('|')
const RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?\s*$/

function isMostlyTables(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '')
  const rows = lines.filter(isRow).length
  return rows >= 2 && rows >= lines.length * 0.6 && lines.some((line) => RULE.test(line))
}

/**
 * Which soft line breaks are none: those before the label of a speaker, all where a reader says so, and those of a
 * Chinese text whose author set each paragraph on a line of its own and left no empty lines.
 */
function goesOnIn(text: string, { isHardWrapped, speakers }: Corrections): GoesOn {
  if (isHardWrapped === false) return () => false
  const lines = splitLines(text)
  const known = speakers ? new Set(speakers) : speakersOf(lines.map((line) => line.text))
  const isLabelled = (line: string) => known.size > 0 && speakerOf(line, known) !== null
  if (isHardWrapped === undefined && haveOwnLines(lines)) return () => false
  return (_, next) => !isLabelled(next)
}

const PARAGRAPH_END = /[。！？…：:!?][”’」』）)】\]*_~`]{0,4}$/
const IS_PROSE = /^[^\s#>|`~\-*+\d[<$:]/

function haveOwnLines(lines: ReturnType<typeof splitLines>): boolean {
  const prose = lines.map(({ text }) => IS_PROSE.test(text) && /[\u4e00-\u9fff]/.test(text))
  const followed = lines.filter((_, index) => {
    const next = lines[index + 1]
    return next !== undefined && !next.isAfterBlank && prose[index] === true && prose[index + 1] === true
  })
  if (followed.length < 3 || wrappingOf(lines)) return false
  const ending = followed.filter(({ text }) => PARAGRAPH_END.test(text))
  // Where each line is a sentence, the author breaks paragraphs at sentences.
  const whole = ending.filter(({ text }) => cutSentences(text).length > 1)
  return ending.length >= followed.length * 0.9 && whole.length >= followed.length * 0.5
}
