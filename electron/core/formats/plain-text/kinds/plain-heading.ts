import type { Kind } from '#contract/text.ts'
import type { Line } from '../lines.ts'
import { endsLikeSentence } from '../marks.ts'
import { labelOf, mayNameSpeaker } from '../speakers.ts'
import { isInRow, isVerseLine, type Shape } from '../shape.ts'
import { isByline, isNames, isNamesAt } from './byline.ts'
import { isWholeQuotation } from './pullquote.ts'
import { isPartNumber, mayBeHeading } from './heading.ts'

export interface HeadingSetting {
  readonly shape: Shape
  readonly nameOf: (line: Line) => string | null
}

/** Whether a line without any mark is the name of what follows: short, without a full stop, with text below it. */
export function isPlainHeading(
  lines: readonly Line[],
  kinds: readonly (Kind | null)[],
  index: number,
  { shape, nameOf }: HeadingSetting,
): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]]
  if (!line || !next || kinds[index] !== null || shape.isChat || shape.isSubtitles) return false
  if (nameOf(line) !== null || !mayBeHeading(line.text)) return false
  if (index > 0 && (isNamesAt(line.text) || isByline(line.text))) return false
  // 关键词：… is a line of its own and names nothing.
  const label = labelOf(line.text)
  if (label && !mayNameSpeaker(label.name, 3)) return false
  if (shape.isVerse) return isVerseHeading(lines, index)
  const isTalk = shape.speakers.size > 0
  if (/[？?]$/.test(line.text) && !isTalk) return false
  if (/^[“「『"]/.test(line.text) && !isTalk && !shape.isMarkdown && !isQuotedName(line, before, next)) return false
  const isUnderNumber = !!before && kinds[index - 1] === 'heading' && isPartNumber(before.text)
  if (!isUnderNumber && isVerseLine(line) && isInRow(lines, index)) return false
  const isAfterText =
    !before || line.isAfterBlank || endsLikeSentence(before.text) || (kinds[index - 1] ?? null) !== null || isTalk
  return isAfterText && isTextBelow(line, next, kinds[index + 1] ?? null)
}

/** A name of a part in quotation marks, which ends without a stop as speech hardly ever does. */
function isQuotedName(line: Line, before: Line | undefined, next: Line): boolean {
  const isName =
    isWholeQuotation(line.text) && line.text.length <= 24 && !/[。！？!?…：:‘』]/.test(line.text.slice(1, -1))
  return isName && !!before && endsLikeSentence(before.text) && next.text.length >= 20 && !/^[“「『"]/.test(next.text)
}

function isTextBelow(line: Line, next: Line, kind: Kind | null): boolean {
  if (kind !== null) return kind === 'listitem' || kind === 'pullquote' || kind === 'heading' || kind === 'byline'
  return endsLikeSentence(next.text) || next.text.length > Math.max(30, line.text.length * 1.5) || isNames(next.text)
}

/** In verse: a line alone between blanks, with a stanza below. */
function isVerseHeading(lines: readonly Line[], index: number): boolean {
  const [line, next, third] = [lines[index], lines[index + 1], lines[index + 2]]
  if (!line?.isAfterBlank || !next || !third || index === 0 || /[，。；、！？,.;!?]/.test(line.text)) return false
  if (next.isAfterBlank) return !third.isAfterBlank
  return (isNames(next.text) || isByline(next.text)) && third.isAfterBlank
}
