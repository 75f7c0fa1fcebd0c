import type { Kind } from '#contract/text.ts'
import type { Line } from '../lines.ts'
import { endsLikeText, isMarkdownHeading } from '../marks.ts'
import type { Shape } from '../shape.ts'
import { isByline, isNames, isPenName } from './byline.ts'
import { isChapter } from './heading.ts'
import { isBracketed, isMarkedNote } from './note.ts'
import { isWholeQuotation } from './pullquote.ts'

const LONGEST = 64
const LONGEST_ENGLISH = 180

export interface TitleSetting {
  readonly shape: Shape
  readonly kind: Kind | null
  readonly nameOf: (line: Line) => string | null
}

/** Whether the first line that is of the text itself reads like its name. */
export function isTitle(lines: readonly Line[], index: number, { shape, kind, nameOf }: TitleSetting): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || !next) return false
  // In a chat, what stands below a time is a message.
  if (shape.isChat && index > 0) return false
  // 林声：四十年 may be a title even where 林声 speaks below: it ends without a stop, and no turn follows it.
  if (nameOf(line) !== null && (shape.isChat || nameOf(next) !== null || /[。！？!?…]$/.test(line.text))) return false
  const { text } = line
  if (isMarkdownHeading(text) || (kind === 'heading' && /^={3,}$/.test(next.text))) return true
  if (kind !== null && !(kind === 'heading' && /^(?:\*\*|【|《)/.test(text))) return false
  if (text.length > (/\p{Script=Han}/u.test(text) ? LONGEST : LONGEST_ENGLISH) || isChapter(text) || isByline(text))
    return false
  const bare = text.replaceAll(/^\*\*|\*\*$/g, '')
  const isWhole = isWholeQuotation(bare)
  if (!isWhole && /[。；，、：;,:…]$/.test(bare)) return false
  const isApart =
    next.isAfterBlank ||
    isOverAuthor(lines, index) ||
    isMarkedNote(next.text) ||
    isBracketed(next.text) ||
    isNames(next.text)
  if (/[？?！!]$/.test(bare) && !isApart && next.text.length < text.length) return false
  return isApart || isUnlikeNext(lines, index, shape)
}

/** What may stand under a title and is part of it: ——a dash. */
export const isSubtitle = (text: string): boolean => text.length <= 50 && /^(?:——|—|--)\s*\S/.test(text)

/** Whether the line below, with no blank between, is of another sort: verse and lists begin at once. */
function isUnlikeNext(lines: readonly Line[], index: number, { isVerse }: Shape): boolean {
  const [text, next, third] = [index, index + 1, index + 2].map((at) => lines[at]?.text ?? '')
  if (!isVerse) return (next ?? '').length > (text ?? '').length || /[？?]$/.test(next ?? '')
  if (/^[《【][^》】]{1,30}[》】]/.test(text ?? '') && !/^[《【]/.test(next ?? '')) return true
  const isBare = !/[，。；、！？,.;!?]/.test(text ?? '')
  return isBare && /[，。；、！？,.;!?]/.test((next ?? '') + (third ?? ''))
}

// A title may have another below it: of the series, or in the other language.
const MOST_TITLES = 3

/** Whether a line near the start, or one of the short lines below it with no blank between, has its authors below. */
export function isOverAuthor(lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at <= index + MOST_TITLES; at++) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (!line || endsLikeText(line.text)) return false
    // A short name may be anything two lines below.
    if (isByline(line.text) || (isNames(line.text) && (at === index + 1 || line.text.length > 4))) return true
    if (at === index + 1 && next?.isAfterBlank && isPenName(line.text) && line.text.length <= 4) return true
  }
  return false
}
