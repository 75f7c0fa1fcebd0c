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
 * The parser takes the square of the time for some rows of signs (5 s for 8,000 times `_a*`) and overflows the stack in
 * deep nests, and its tree takes 400 bytes a character. What is beyond these is no text anyone wrote, or no text to be
 * read in one piece: it is read as plain text. Test: `grammar.test.ts`.
 */
const MOST_SIGNS = 2000
const DEEPEST = 100
const LONGEST_UTF16 = 16 * 1024 * 1024
const PART_UTF16 = 256 * 1024

// A single tilde is a wave in Chinese, not a stroke through.
const extensions = [frontmatter(['yaml', 'toml']), gfm({ singleTilde: false }), math(), cjkFriendlyExtension()]
const mdastExtensions = [
  frontmatterFromMarkdown(['yaml', 'toml']),
  // Their transforms look for addresses in what is text already, and lose the places.
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  mathFromMarkdown(),
]

/**
 * A Markdown file by its grammar: CommonMark with GFM, front matter and math. Long files come in parts that begin at headings.
 * Null for a text that can't be read so in its time. The deadline is asked between the parts.
 */
export function parseMarkdown(text: string, deadline: Deadline): readonly ParsedPart[] | null {
  if (text.length > LONGEST_UTF16 || isTooHard(text)) return null
  const starts = partStarts(text)
  // A link may be defined in any part.
  const definitions = starts.length > 1 ? `\n\n${definitionLines(text)}` : ''
  return starts.map((from, index) => {
    deadline()
    const until = starts[index + 1] ?? text.length
    const root = fromMarkdown(text.slice(from, until) + definitions, { extensions, mdastExtensions })
    const children = root.children.filter(({ position }) => (position?.start.offset ?? 0) < until - from)
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
    if (pieces.some((piece) => piece.length > MOST_SIGNS && (piece.match(/[*_~[\]<$]/g)?.length ?? 0) > MOST_SIGNS))
      return true
    if (DEEP.test(stanza)) return true
  }
  return false
}

/** Headings after an empty line, outside of code and remarks, so far apart that each part is worth its while. */
function partStarts(text: string): readonly number[] {
  const starts = [0]
  if (text.length <= PART_UTF16) return starts
  let [fence, isRemark, isAfterBlank] = ['', false, true]
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const mark = /^ {0,3}(`{3,}|~{3,}|\$\$)/.exec(line)?.[1] ?? ''
    if (mark !== '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence
    if (line.includes('<!--')) isRemark = true
    if (line.includes('-->')) isRemark = false
    const isFree = fence === '' && !isRemark && isAfterBlank
    if (isFree && /^#{1,6}\s/.test(line) && index - (starts.at(-1) ?? 0) > PART_UTF16) starts.push(index)
    isAfterBlank = line.trim() === ''
  }
  return starts
}

const definitionLines = (text: string): string =>
  (text.match(/^ {0,3}\[[^\]\n]{1,300}\]:[^\n]+$/gm) ?? []).slice(0, 5000).join('\n')
