import { inBothScripts } from './both-scripts.ts'
import type { Kind } from '#contract/text.ts'
import { codeLines } from './code-lines.ts'
import { isByline } from './kinds/byline.ts'
import { isFurniture } from './kinds/boilerplate.ts'
import { isMarkedHeading, isSpacedHeading } from './kinds/heading.ts'
import { isCue, isDayOfChat, startsWithTime, isStamp, isSystemLine, nameBesideTime } from './kinds/chat.ts'
import { isBracketed, isItalic, isMarkedNote, mayBeFootnote, mayBeMailHead, opensAfterword } from './kinds/note.ts'
import type { Line } from './lines.ts'
import { endsLikeSentence, endsLikeText, isDay, isMarkdownHeading, isRule } from './marks.ts'
import { listOrHeading } from './list-or-heading.ts'
import { type Shape } from './shape.ts'

/** The kind that a line's own form tells, or null. */
export function ownKinds(
  lines: readonly Line[],
  shape: Shape,
  nameOf: (line: Line) => string | null,
): readonly (Kind | null)[] {
  const lists = listOrHeading(lines)
  const code = codeLines(lines)
  const kinds = lines.map((line, index): Kind | null => {
    const { text } = line
    if (code.has(index)) return isRule(text) && !text.startsWith('~~~') ? 'furniture' : 'note'
    if (shape.isSubtitles) return subtitleKind(lines, index)
    if (shape.hasNameLines && nameBesideTime(text) !== null) return 'note'
    if (shape.isChat && nameOf(line) === null && (isDayOfChat(text) || (shape.isTimed && startsWithTime(text))))
      return 'note'
    if (isDay(text) && index + 1 < lines.length) return isOfDiary(lines) ? 'heading' : 'note'
    if (isStamp(text) || (shape.isChat && isSystemLine(text))) return 'note'
    if (isMarkdownHeading(text) || isUnderlined(lines, index)) return 'heading'
    if (isMarkedNote(text) || isMailHead(lines, index)) return 'note'
    if (shape.hasNameLines && isSticker(text)) return null
    if (isFurniture(text)) return 'furniture'
    if (isPresent(lines, index)) return 'note'
    if (text.startsWith('>')) return isMarkedNote(text.replace(/^[>\s]+/, '')) ? 'note' : 'pullquote'
    const list = lists.get(index)
    if (mayBeFootnote(text) && (!list || isReferred(lines, index))) return 'note'
    if (list) return list
    if (isBracketed(text) && !isTextInLenses(text))
      return isMarkedHeading(text) && index + 1 < lines.length ? 'heading' : 'note'
    if (isItalic(text) && !isByline(text)) return 'note'
    const isHeading = isMarkedHeading(text) || (isSpacedHeading(text) && isOverText(lines, index))
    return isHeading && isNameOfPart(lines, index, shape) ? 'heading' : null
  })
  return withCast(lines, withAfterword(lines, withFootnotes(lines, kinds)), shape, nameOf)
}

const PRESENT = inBothScripts(
  /^(?:\*\*)?(?:主持人?|嘉宾|特邀嘉宾|对谈人?|与谈人?|对话者|参与者?|受访者|受访人|被访者|访谈对象|采访对象|采访者|访谈者|访谈人|出席者?|参会者?|参会人员?|与会者?|与会人员?|参加者?|参加人员?|列席者?|缺席者?|评议人|讨论人)(?:\*\*)?\s*[:：]/,
)
const LONGEST_HEAD = 14

/** Who is present at a talk, told at its head: 嘉宾：石榴（店主）、丁卓. */
function isPresent(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (index > LONGEST_HEAD || text.length > 100 || !PRESENT.test(text) || endsLikeText(text)) return false
  const said = text.replace(PRESENT, '')
  return !/[。！？!?…]/.test(said) && /[（(、，,\s　]|^[\p{Script=Han}·]{2,4}$/u.test(said)
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

const EXPLAINS = /^[^。！？，]{1,8}[:：]\s*\S/

const NOTES = inBothScripts(
  /^[【\[]?\s?(?:注\s?释|注(?=[】\]])|注\s?解|脚注|尾注|参考文献|References)\s?[】\]]?[:：]?$/i,
)

/** Numbered lines under 注释, and words with their sense, are notes. */
function withFootnotes(lines: readonly Line[], kinds: readonly (Kind | null)[]): readonly (Kind | null)[] {
  let isUnderNotes = false
  return kinds.map((kind, index) => {
    const text = lines[index]?.text ?? ''
    if (NOTES.test(text)) isUnderNotes = true
    else if (kind !== 'listitem' && kind !== 'note' && !(kind === null && EXPLAINS.test(text))) isUnderNotes = false
    return isUnderNotes && (kind === 'listitem' || kind === null) ? 'note' : kind
  })
}

/** The lines that an author adds under a chapter, up to what the page adds or the next part. */
function withAfterword(lines: readonly Line[], kinds: readonly (Kind | null)[]): readonly (Kind | null)[] {
  let isUnder = false
  return kinds.map((kind, index) => {
    if (opensAfterword(lines[index]?.text ?? '')) isUnder = index > 0
    else if (kind !== null && kind !== 'note') isUnder = false
    return isUnder ? 'note' : kind
  })
}

/** Heads of a letter stand at least two together. */
function isMailHead(lines: readonly Line[], index: number): boolean {
  const isHead = (at: number) => mayBeMailHead(lines[at]?.text ?? '')
  return isHead(index) && (isHead(index - 1) || isHead(index + 1))
}

/** 【叮！任务开启。】 in a novel is told as text; a remark of an editor ends without a stop or says what it is. */
const isTextInLenses = (text: string): boolean => /^【.*[。！？!?].*】$/.test(text)

/** In a chat, a picture or a face in words is a message: [图片], [OK]. */
const isSticker = (text: string): boolean => /^[【\[][^】\]:：]{1,8}[】\]]$/.test(text)

/** Days stand over entries of a diary, not once at the end of a letter. */
const isOfDiary = (lines: readonly Line[]): boolean => lines.filter(({ text }) => isDay(text)).length >= 2

function isOverText(lines: readonly Line[], index: number): boolean {
  const [text, next] = [lines[index]?.text ?? '', lines[index + 1]?.text ?? '']
  return endsLikeSentence(next) || next.length > text.length * 1.5 || isMarkedHeading(next)
}

/** A marked line names a part only where something follows; a bare number in verse or a chat is text. */
function isNameOfPart(lines: readonly Line[], index: number, { isChat }: Shape): boolean {
  return index + 1 < lines.length && !isChat
}

function isUnderlined(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  const text = lines[index]?.text ?? ''
  if (!next || next.isAfterBlank || text.length > 60) return false
  const isName = lines[index]?.isAfterBlank === true && !endsLikeText(text) && !text.startsWith('|') && !isRule(text)
  return /^={3,}$/.test(next.text) || (/^-{3,}$/.test(next.text) && isName)
}

function subtitleKind(lines: readonly Line[], index: number): Kind | null {
  const text = lines[index]?.text ?? ''
  if (isCue(text) || /^(?:WEBVTT|NOTE\b|STYLE\b|Kind:|Language:)/.test(text)) return 'note'
  return /^\d{1,5}$/.test(text) && isCue(lines[index + 1]?.text ?? '') ? 'note' : null
}

const footnoteNumber = (line: Line | undefined) => /^(?:[①-⑳]|[［【\[]\d{1,3}[］】\]])/.exec(line?.text ?? '')?.[0]

/** Whether the number of a footnote, or of one beside it, stands somewhere in the text as well. */
function isReferred(lines: readonly Line[], index: number): boolean {
  const numbers = [index - 1, index, index + 1].flatMap((at) => footnoteNumber(lines[at]) ?? [])
  const before = lines.slice(Math.max(0, index - 400), index)
  return numbers.some((number) => before.some(({ text }) => text.indexOf(number) > 0))
}
