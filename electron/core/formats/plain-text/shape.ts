import { isBracketed, isCue, isMarkedNote, isStamp, isSystemLine, nameBesideTime } from './kinds/note.ts'
import type { Line } from './lines.ts'
import { endsLikeSentence, isMarkdownHeading, isRule, listMarkOf } from './marks.ts'
import { labelOf, speakersOf } from './speakers.ts'

/** What sort of text a file holds, as far as the kinds of its paragraphs depend on it. */
export interface Shape {
  readonly isSubtitles: boolean
  readonly isChat: boolean
  readonly isVerse: boolean
  readonly isMarkdown: boolean
  /** A play: persons and stage directions. */
  readonly isDrama: boolean
  /** Names and times stand on lines of their own, messages below them. */
  readonly hasNameLines: boolean
  readonly speakers: ReadonlySet<string>
}

const SHORT_UTF16 = 26
const LONG_UTF16 = 45

export function shapeOf(lines: readonly Line[]): Shape {
  const texts = lines.map(({ text }) => text)
  const isSubtitles = texts.some(isCue)
  const nameLines = isSubtitles ? [] : texts.map(nameBesideTime).filter((name) => name !== null)
  const hasNameLines = nameLines.length >= 2
  const speakers = speakersOf(texts)
  const stamps = texts.filter(isStamp).length
  const timed = texts.filter(
    (text) => /^[\[(（【]?\d{0,4}[-/.年\d月日 ]{0,14}\d{1,2}:\d{2}/.test(text) && labelOf(text) !== null,
  ).length
  const isChat = hasNameLines || texts.some(isSystemLine) || (speakers.size > 0 && (timed >= 2 || stamps >= 2))
  return {
    isSubtitles,
    isChat,
    isVerse: !isSubtitles && !isChat && speakers.size === 0 && isVerse(lines),
    isMarkdown: texts.some((text) => isMarkdownHeading(text) || text.startsWith('```')),
    isDrama: speakers.size > 0 && isDrama(texts),
    hasNameLines,
    speakers,
  }
}

/** Whether a line is a direction in a screenplay: △ 夜。码头。 */
export const isStageSign = (text: string): boolean => /^[△▲][\s　]?[^\s　]/.test(text) && /[。！？…]$/.test(text)

const CAST =
  /^(?:人物|登场人物|剧中人物|角色|布景|幕启|场景[一二三四五六七八九十\d]{1,3})(?:[\s　:：]|$)|^[（(]?(?:幕启|幕落|第[一二三四五六七八九十]幕)/

function isDrama(texts: readonly string[]): boolean {
  const directions = texts.filter((text) => isStageSign(text) || (isBracketed(text) && !isMarkedNote(text))).length
  return texts.some((text) => CAST.test(text)) || directions >= 3
}

/** Whether a line is short and ends without a full stop, as lines of verse do. */
export const isVerseLine = ({ text }: Line): boolean =>
  text.length <= SHORT_UTF16 &&
  !endsLikeSentence(text) &&
  !isRule(text) &&
  listMarkOf(text) === null &&
  !isMarkdownHeading(text)

/** Whether short lines without full stops come in rows, and long ones are rare. */
function isVerse(lines: readonly Line[]): boolean {
  if (lines.length < 4) return false
  const inRows = lines.filter((line, index) => isVerseLine(line) && isInRow(lines, index)).length
  const long = lines.filter(({ text }) => text.length > LONG_UTF16).length
  return inRows >= lines.length * 0.3 && long <= lines.length * 0.1
}

/** Whether the line before or after, with no blank between, is such a line too. */
export function isInRow(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]]
  const isAfterOne = !!before && !!line && !line.isAfterBlank && before.text.length <= SHORT_UTF16
  const isBeforeOne = !!after && !after.isAfterBlank && after.text.length <= SHORT_UTF16
  return (isAfterOne && isVerseLine(before)) || (isBeforeOne && isVerseLine(after))
}
