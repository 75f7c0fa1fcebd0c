import type { Kind } from '#contract/text.ts'
import { isClosingByline } from './kinds/byline.ts'
import { isFurniture } from './kinds/furniture.ts'
import { isMarkedHeading } from './kinds/heading.ts'
import {
  isAsteriskNote,
  isBracketed,
  isCue,
  isItalic,
  isMarkedNote,
  isStamp,
  isSystemLine,
  mayBeFootnote,
  nameBesideTime,
} from './kinds/note.ts'
import type { Line } from './lines.ts'
import { isDay, isMarkdownHeading, isRule } from './marks.ts'
import { listOrHeading } from './list-or-heading.ts'
import type { Shape } from './shape.ts'

/** The kind that a line's own form tells, or null. */
export function ownKinds(
  lines: readonly Line[],
  shape: Shape,
  nameOf: (line: Line) => string | null,
): readonly (Kind | null)[] {
  const lists = listOrHeading(lines)
  const code = codeLines(lines)
  const stars = lines.filter(({ text }) => isAsteriskNote(text)).length
  const kinds = lines.map((line, index): Kind | null => {
    const { text } = line
    if (code.has(index)) return isRule(text) ? 'furniture' : 'note'
    if (shape.isSubtitles) return subtitleKind(lines, index)
    if (shape.hasNameLines && nameBesideTime(text) !== null) return 'note'
    if (isDay(text) && !shape.isChat && index + 1 < lines.length) return isOfDiary(lines) ? 'heading' : 'note'
    if (isStamp(text) || (shape.isChat && isSystemLine(text))) return 'note'
    if (isMarkdownHeading(text) || isUnderlined(lines, index)) return 'heading'
    if (isMarkedNote(text)) return 'note'
    if (isFurniture(text)) return 'furniture'
    if (nameOf(line) !== null) return null
    if (text.startsWith('>')) return isMarkedNote(text.replace(/^[>\s]+/, '')) ? 'note' : 'pullquote'
    if (isAsteriskNote(text) && stars === 1) return 'note'
    const list = lists.get(index)
    if (mayBeFootnote(text) && (!list || isReferred(lines, index))) return 'note'
    if (list) return list
    if (isClosingByline(text)) return 'byline'
    if (isBracketed(text)) return isMarkedHeading(text) ? 'heading' : 'note'
    if (isItalic(text)) return 'note'
    return isMarkedHeading(text) && isNameOfPart(lines, index, shape) ? 'heading' : null
  })
  return withCast(lines, withFootnotes(lines, kinds), shape, nameOf)
}

/** What stands before the first turn of a play: persons, place and time. */
function withCast(
  lines: readonly Line[],
  kinds: readonly (Kind | null)[],
  { isDrama }: Shape,
  nameOf: (line: Line) => string | null,
) {
  const first = isDrama ? lines.findIndex((line) => nameOf(line) !== null) : -1
  const cast = lines.findIndex(({ text }) => /^(?:登场|剧中|出场)?(?:人物|角色)(?:表)?\s*[:：]?/.test(text))
  return kinds.map((kind, index) =>
    index >= cast && cast >= 0 && index < first && (kind === null || (kind === 'heading' && index === cast))
      ? 'note'
      : kind,
  )
}

/** Numbered lines under 注释 are notes. */
function withFootnotes(lines: readonly Line[], kinds: readonly (Kind | null)[]): readonly (Kind | null)[] {
  let isUnderNotes = false
  return kinds.map((kind, index) => {
    const text = lines[index]?.text ?? ''
    if (/^[【\[]?\s?(?:注\s?释|註\s?釋|注\s?解|脚注|尾注|参考文献|參考文獻|References)\s?[】\]]?[:：]?$/i.test(text))
      isUnderNotes = true
    else if (kind !== 'listitem' && kind !== 'note') isUnderNotes = false
    return isUnderNotes && kind === 'listitem' ? 'note' : kind
  })
}

/** Days stand over entries of a diary, not once at the end of a letter. */
const isOfDiary = (lines: readonly Line[]): boolean => lines.filter(({ text }) => isDay(text)).length >= 2

/** A marked line names a part only where something follows; a bare number in verse or a chat is text. */
function isNameOfPart(lines: readonly Line[], index: number, { isChat }: Shape): boolean {
  return index + 1 < lines.length && !isChat
}

/** Lines of fenced code with their fences, and the keys of front matter. */
function codeLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let fence = ''
  for (const [index, { text }] of lines.entries()) {
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0]?.slice(0, 3) ?? ''
    if (fence !== '' || mark !== '') found.add(index)
    if (mark !== '') fence = fence === '' ? mark : fence === mark ? '' : fence
  }
  const MOST_KEYS = 30
  const end = lines.slice(1, MOST_KEYS).findIndex(({ text }) => text === '---')
  const isFront =
    lines[0]?.text === '---' && end > 0 && lines.slice(1, end + 1).every(({ text }) => /^(?:[\w-]+\s*:|-\s)/.test(text))
  if (isFront) for (let index = 0; index <= end + 1; index++) found.add(index)
  // An unclosed fence is no code: the rest of the text would vanish in it.
  return fence === '' ? found : new Set()
}

function isUnderlined(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  return !!next && !next.isAfterBlank && /^={3,}$/.test(next.text) && (lines[index]?.text.length ?? 99) <= 60
}

function subtitleKind(lines: readonly Line[], index: number): Kind | null {
  const text = lines[index]?.text ?? ''
  if (isCue(text) || /^(?:WEBVTT|NOTE\b|STYLE\b|Kind:|Language:)/.test(text)) return 'note'
  return /^\d{1,5}$/.test(text) && isCue(lines[index + 1]?.text ?? '') ? 'note' : null
}

/** Whether the number of a footnote stands somewhere in the text as well. */
function isReferred(lines: readonly Line[], index: number): boolean {
  const number = /^(?:[①-⑳]|\[\d{1,3}\])/.exec(lines[index]?.text ?? '')?.[0]
  return (
    number !== undefined && lines.slice(Math.max(0, index - 400), index).some(({ text }) => text.indexOf(number) > 0)
  )
}
