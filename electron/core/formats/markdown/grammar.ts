import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mathFromMarkdown } from 'mdast-util-math'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { math } from 'micromark-extension-math'
import type { Deadline } from '../limits.ts'

/** A part of a file as its grammar reads it. Places in the tree count from `from`. */
export interface ParsedPart {
  readonly root: Root
  readonly from: number
}

/*
 * The parser takes the square of the time for some rows of signs (5 s for 8,000 times `_a*`), for nests in nests and for
 * thousands of quotations (50 s for 20,000). So a file of many of them comes in parts, and what is beyond these is no text
 * anyone wrote, or none to be read in its time: it is read as plain text. Test: `grammar.test.ts`.
 */
const MOST_SIGNS = 2000
const DEEPEST = 24
const LONGEST_UTF16 = 4 * 1024 * 1024
const MOST_NESTS = 1000
const MOST_AT_ONCE_UTF16 = 256 * 1024
const PART_UTF16 = 8 * 1024

// A single tilde is a wave in Chinese, not a stroke through.
const extensions = [gfm({ singleTilde: false }), math(), cjkFriendlyExtension()]
const front = frontmatter(['yaml', 'toml'])
const mdastExtensions = [
  frontmatterFromMarkdown(['yaml', 'toml']),
  // Their transforms look for addresses in what is text already, and lose the places.
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  mathFromMarkdown(),
]

/**
 * A Markdown file by its grammar: CommonMark with GFM, front matter and math. Long files come in parts, and the deadline
 * is asked between them. Null for a text that can't be read so in its time.
 */
export function parseMarkdown(text: string, deadline: Deadline): readonly ParsedPart[] | null {
  if (text.length > LONGEST_UTF16 || isTooHard(text)) return null
  const starts = partStarts(text)
  // A link or a note may be defined in any part.
  const definitions = starts.length > 1 ? definitionLines(text) : none
  return starts.map((from, index) => {
    deadline()
    const part = text.slice(from, starts[index + 1] ?? text.length)
    const root = fromMarkdown(part + definitionsFor(part, definitions), {
      extensions: index === 0 ? [front, ...extensions] : extensions,
      mdastExtensions,
    })
    const children = root.children.filter(({ position }) => (position?.start.offset ?? 0) < part.length)
    return { root: { ...root, children }, from }
  })
}

const DEEP = new RegExp(
  String.raw`(?:>[ \t]?){${DEEPEST}}|(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){${DEEPEST}}|^[ \t]{${DEEPEST * 4}}\S`,
  'm',
)
const TABLE_RULE = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

function isTooHard(text: string): boolean {
  for (const stanza of text.split(/\n[ \t>]*\r?\n/)) {
    // The words of a paragraph are read together, those of a table row by row.
    const lines = stanza.split('\n')
    const isTable = TABLE_RULE.test(lines[1] ?? '')
    const pieces = isTable ? lines : [stanza]
    if (pieces.some((piece) => piece.length > MOST_SIGNS && signsIn(piece) > MOST_SIGNS)) return true
    if (DEEP.test(stanza)) return true
  }
  return false
}

/** What stands in code is read at once. */
const signsIn = (piece: string): number => piece.replaceAll(/`[^`\n]*`/g, '').match(/[*_~[\]<$]/g)?.length ?? 0

/** Lines at the margin after an empty one, outside of code, remarks and raw HTML: whatever stood before ends there. */
function partStarts(text: string): readonly number[] {
  const starts = [0]
  const nests = text.match(/^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm)?.length ?? 0
  if (text.length <= MOST_AT_ONCE_UTF16 && nests <= MOST_NESTS) return starts
  let [fence, raw, isAfterBlank] = ['', '', false]
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const isFree = fence === '' && raw === '' && isAfterBlank && /^[^\s]/.test(line)
    if (isFree && index - (starts.at(-1) ?? 0) > PART_UTF16) starts.push(index)
    const mark = /^ {0,3}(`{3,}|~{3,}|\$\$)/.exec(line)?.[1] ?? ''
    if (mark !== '' && raw === '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence
    if (fence === '') raw = rawAfter(raw, line)
    isAfterBlank = line.trim() === ''
  }
  return starts
}

const RAW = /<!--|<(?:pre|script|style|textarea)\b/i

/** The end that raw HTML waits for after a line; '' where none is open. */
function rawAfter(raw: string, line: string): string {
  const opening = raw === '' ? RAW.exec(line) : null
  if (raw === '' && !opening) return ''
  const end = raw || (opening?.[0] === '<!--' ? '-->' : `</${opening?.[0].slice(1).toLowerCase() ?? ''}`)
  return line
    .toLowerCase()
    .slice(opening ? opening.index + 4 : 0)
    .includes(end)
    ? ''
    : end
}

type Definitions = ReadonlyMap<string, string>
const none: Definitions = new Map()
const labelOf = (label: string) => label.replaceAll(/\s+/g, ' ').trim().toLowerCase()

const definitionLines = (text: string): Definitions =>
  new Map(
    [...text.matchAll(/^ {0,3}\[([^\]\n]{1,300})\]:[^\n]*$/gm)]
      .toReversed()
      .map(({ 0: line, 1: label = '' }) => [labelOf(label), line]),
  )

/** The definitions of what a part names, to be read at its end. */
function definitionsFor(part: string, definitions: Definitions): string {
  if (definitions.size === 0) return ''
  const labels = new Set([...part.matchAll(/\[([^[\]]{1,300})\]/g)].map(({ 1: label = '' }) => labelOf(label)))
  const lines = [...labels].flatMap((label) => definitions.get(label) ?? [])
  return lines.length === 0 ? '' : `\n\n${lines.join('\n\n')}`
}
