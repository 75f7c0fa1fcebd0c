import type { Kind } from '#contract/text.ts'
import { isEnd, opensOtherTexts } from './kinds/boilerplate.ts'
import { isByline, isNames, isNamesAt } from './kinds/byline.ts'
import { isAttributed, isRepeated, isWholeQuotation, lettersOf } from './kinds/pullquote.ts'
import { isPlainHeading } from './kinds/plain-heading.ts'
import { markHead } from './head-of-text.ts'
import type { Line } from './lines.ts'
import { endsLikeText } from './marks.ts'
import { ownKinds } from './own-kinds.ts'
import type { Shape } from './shape.ts'

export interface Classified {
  readonly kinds: readonly Kind[]
  /** Whether the kind was told by the line itself or by its place; else it is running text. */
  readonly isTold: readonly boolean[]
}

/** The kind of each line as far as its form and place tell; turns of an interview are `paragraph` still. */
export function classify(lines: readonly Line[], shape: Shape, nameOf: (line: Line) => string | null): Classified {
  const kinds: (Kind | null)[] = [...ownKinds(lines, shape, nameOf)]
  markHead(lines, kinds, { shape, nameOf })
  markHeadings(lines, kinds, shape, nameOf)
  markPullquotes(lines, kinds, shape, nameOf)
  markOtherTexts(lines, kinds)
  markAfterEnd(lines, kinds, nameOf)
  return { kinds: kinds.map((kind) => kind ?? 'paragraph'), isTold: kinds.map((kind) => kind !== null) }
}

function markHeadings(
  lines: readonly Line[],
  kinds: (Kind | null)[],
  shape: Shape,
  nameOf: (line: Line) => string | null,
) {
  const found: number[] = []
  for (const [index] of lines.entries()) {
    if (isPlainHeading(lines, kinds, index, { shape, nameOf })) found.push(index)
  }
  // Where every fourth line would be a heading, they are something else: verse, a list, a log.
  const plain = kinds.filter((kind) => kind === null).length
  const isTooMany = !shape.isVerse && found.length > 3 && found.length > plain * 0.55
  for (const index of isTooMany ? [] : found) {
    kinds[index] = 'heading'
    const next = lines[index + 1]
    if (shape.isVerse && next && kinds[index + 1] === null && (isByline(next.text) || isNames(next.text)))
      kinds[index + 1] = 'byline'
  }
  markBylinesOfParts(lines, kinds, nameOf)
}

/** Where several texts stand in one file, each name has its author below. */
function markBylinesOfParts(lines: readonly Line[], kinds: (Kind | null)[], nameOf: (line: Line) => string | null) {
  for (const [index, line] of lines.entries()) {
    if (kinds[index] !== null || kinds[index - 1] !== 'heading' || line.text.length > 40 || nameOf(line) !== null)
      continue
    if (isNamesAt(line.text) || isByline(line.text)) kinds[index] = 'byline'
  }
}

// So many lines before and after a quotation are searched, so that a long novel stays linear.
const NEAR_LINES = 200

function markPullquotes(
  lines: readonly Line[],
  kinds: (Kind | null)[],
  shape: Shape,
  nameOf: (line: Line) => string | null,
) {
  const isTalk = shape.speakers.size > 0
  for (const [index, line] of lines.entries()) {
    const before = kinds[index - 1]
    if (kinds[index] !== null || nameOf(line) !== null || !isWholeQuotation(line.text)) continue
    if (before !== 'heading' && before !== 'title' && before !== 'byline' && before !== 'pullquote') continue
    const isSure = isAttributed(line.text) || (isTalk && before === 'heading')
    const near = lines.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES).filter((each) => each !== line)
    if (isSure || isRepeated(line.text, near.map(({ text }) => lettersOf(text)).join(' '))) kinds[index] = 'pullquote'
  }
}

/** Titles of other articles under 往期推荐 are of the page too. */
function markOtherTexts(lines: readonly Line[], kinds: (Kind | null)[]) {
  const from = lines.findIndex((line, index) => kinds[index] === 'furniture' && opensOtherTexts(line.text))
  if (from < 0 || from < lines.length * 0.5) return
  for (const [offset, { text }] of lines.slice(from + 1).entries()) {
    if (text.length > 60) return
    const index = from + 1 + offset
    if (kinds[index] === null || kinds[index] === 'heading' || kinds[index] === 'listitem') kinds[index] = 'furniture'
  }
}

/** Short lines after the end of a text say who made the page. */
function markAfterEnd(lines: readonly Line[], kinds: (Kind | null)[], nameOf: (line: Line) => string | null) {
  const end = lines.findLastIndex(({ text }, index) => kinds[index] === 'furniture' && isEnd(text))
  if (end < 0 || end < lines.length * 0.6) return
  for (const [offset, line] of lines.slice(end + 1).entries()) {
    const index = end + 1 + offset
    const isShort = line.text.length <= 40 && !endsLikeText(line.text) && nameOf(line) === null
    if (isShort && (kinds[index] === null || kinds[index] === 'byline')) kinds[index] = 'furniture'
  }
}
