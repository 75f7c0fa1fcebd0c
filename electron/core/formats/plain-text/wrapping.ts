import { codeLines } from './code-lines.ts'
import { isCue, isStamp, nameBesideTime } from './kinds/note.ts'
import type { Line } from './lines.ts'
import { endsLikeSentence, isMarkdownHeading, isRule, listMarkOf } from './marks.ts'

/** Narrower than this, in characters, a text of short lines is verse or a list and not wrapped. */
const NARROWEST = 14
const WIDEST = 120

export interface Wrapping {
  /** The width of the widest lines, in columns or in characters. */
  readonly width: number
  readonly measure: Measure
  /** Lines are filled to the very last character, so a shorter one ends its paragraph. */
  readonly isExact: boolean
  /** Paragraphs are parted by blank lines; else a short line ends one. */
  readonly isByBlanks: boolean
  /** The first line of each paragraph is set in, all others are not. */
  readonly isByIndent: boolean
  /** Breaks stand where blanks were kept, so joining adds none. */
  readonly keepsBlanks: boolean
}

type Measure = (text: string) => number
const characters: Measure = (text) => text.length
const columns: Measure = (text) => {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += (text.charCodeAt(at) ?? 0) >= 0x1100 ? 2 : 1
  return sum
}

/**
 * How the lines of a text were broken to one width, or null where each line is a paragraph of its own. Wrapped lines
 * are of about one length and end in the middle of sentences.
 */
export function wrappingOf(lines: readonly Line[]): Wrapping | null {
  const code = codeLines(lines)
  const followed = lines.filter((line, index) => {
    const next = lines[index + 1]
    return next && !code.has(index) && !next.isAfterBlank && !startsAnew(next.text) && !isMarkdownHeading(line.text)
  })
  const timed = lines.filter(({ text }) => isStamp(text) || nameBesideTime(text) !== null).length
  if (followed.length < 3 || timed >= 3 || lines.some(({ text }) => isCue(text))) return null
  const exact = fitting(followed, characters, NARROWEST)
  const loose = fitting(followed, columns, NARROWEST * 2)
  const best = exact && (!loose || exact.full >= loose.full) ? exact : loose
  if (!best) return null
  const { width, measure, full } = best
  const midway = followed.filter(({ text }) => !endsLikeSentence(text)).length
  const isByIndent = isSetIn(followed, width, measure)
  const areMidway =
    full.length >= followed.length * 0.5 &&
    midway >= followed.length * 0.4 &&
    full.filter(({ text }) => !endsLikeSentence(text)).length >= full.length * 0.4
  if (full.length < 3 || !(areMidway || (isByIndent && midway >= 2))) return null
  const isExact = full.filter(({ text }) => measure(text) >= width - 1).length > full.length * 0.7
  const isShortEnd = (line: Line) => measure(line.text) < width * 0.8 && endsLikeSentence(line.text)
  const isByBlanks = followed.filter(isShortEnd).length < followed.length * 0.08
  const keepsBlanks = isExact && measure === characters && followed.some(({ endsBlank }) => endsBlank)
  return { width, measure, isExact, isByBlanks, isByIndent, keepsBlanks }
}

/** Whether lines that are not set in come only after full ones, and paragraphs are set in. */
function isSetIn(followed: readonly Line[], width: number, measure: Measure): boolean {
  const from = followed.findIndex(({ indent }) => indent >= 2)
  const rest = from < 0 ? [] : followed.slice(from)
  const flush = rest.flatMap(({ indent }, index) => (index > 0 && indent === 0 ? [index] : []))
  const isAfterFull = (index: number) => {
    const last = rest[index - 1]
    return !!last && measure(last.text) + (measure === columns ? last.indent : last.indent / 2) >= width - 4
  }
  return flush.length >= 3 && rest.length - flush.length >= 3 && flush.every(isAfterFull)
}

/** The wrapping of lines that a reader says were broken to a width, though nothing in them tells it. */
export function wrappingAsTold(lines: readonly Line[]): Wrapping {
  const lengths = lines.map(({ text }) => columns(text)).toSorted((one, other) => one - other)
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0
  const isByBlanks = lines.some(({ isAfterBlank }, index) => isAfterBlank && index > 0)
  return { width, measure: columns, isExact: false, isByBlanks, isByIndent: false, keepsBlanks: false }
}

function fitting(followed: readonly Line[], measure: Measure, narrowest: number) {
  const lengths = followed.map(({ text }) => measure(text)).toSorted((one, other) => one - other)
  const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.95))] ?? 0
  if (width < narrowest || width > WIDEST * 2) return null
  if (lengths.filter((length) => length > width * 1.15).length > lengths.length * 0.05) return null
  return { width, measure, full: followed.filter(({ text }) => measure(text) >= width * 0.82) }
}

/** Joins the lines of each paragraph of a hard-wrapped text. `isLabelled` tells a line that begins a turn. */
export function joinWrapped(lines: readonly Line[], wrapping: Wrapping, isLabelled: (text: string) => boolean) {
  const joined: Line[] = []
  let parts: string[] = []
  let first: Line | null = null
  const finish = () => {
    if (first) joined.push({ ...first, text: parts.join('') })
  }
  let last: Line | null = null
  const code = codeLines(lines)
  for (const [index, line] of lines.entries()) {
    if (first && last && !code.has(index) && !code.has(index - 1) && isContinued(last, line, wrapping, isLabelled)) {
      parts.push(seam(last, line, wrapping), line.text)
    } else {
      finish()
      first = line
      parts = [line.text]
    }
    last = line
  }
  finish()
  return joined
}

function isContinued(last: Line, line: Line, wrapping: Wrapping, isLabelled: (text: string) => boolean): boolean {
  const { width, measure, isExact, isByBlanks } = wrapping
  if (line.isAfterBlank || isLabelled(line.text) || startsAnew(line.text) || isMarkdownHeading(last.text)) return false
  if (wrapping.isByIndent) return line.indent === 0 && measure(last.text) + last.indent >= width * 0.72
  if (isRule(last.text) || line.indent >= last.indent + 4) return false
  const length = measure(last.text) + (isByBlanks ? 0 : last.indent)
  if (isExact && !isByBlanks) return length >= width - (endsLikeSentence(last.text) ? 0 : 2)
  if (length < width * 0.72) return false
  return isByBlanks || !endsLikeSentence(last.text) || length >= width - 3
}

function startsAnew(text: string): boolean {
  if (isMarkdownHeading(text) || isRule(text) || /^(?:>|```|\||\[\^)/.test(text)) return true
  const mark = listMarkOf(text)?.mark
  return mark !== undefined && mark !== 'letter'
}

/** What stands between two joined lines: a blank between Latin letters, else nothing. */
function seam(last: Line, line: Line, { keepsBlanks }: Wrapping): string {
  if (keepsBlanks) return last.endsBlank || line.indent > 0 ? ' ' : ''
  return /[\u0021-\u024F]$/.test(last.text) && /^[\u0021-\u024F]/.test(line.text) ? ' ' : ''
}
