import type { Kind } from '#contract/text.ts'
import { cutSentences } from '../../language/text/sentences/cut-sentences.ts'
import { codeLines } from './code-lines.ts'
import { classify } from './classify.ts'
import type { Paragraph, TextDocument } from './document.ts'
import { sidesOf } from './interview.ts'
import { prefixOf } from './prefix.ts'
import { type Line, splitLines } from './lines.ts'
import { isDate } from './marks.ts'
import { shapeOf } from './shape.ts'
import { speakerOf, speakersOf } from './speakers.ts'
import { turnsOf } from './turns.ts'
import { joinWrapped, wrappingAsTold, wrappingOf } from './wrapping.ts'

/** What a reader knows better than the program. */
export interface Corrections {
  /** Labels that name speakers; all others do not. */
  readonly speakers?: readonly string[]
  /** Whether lines were broken to a width and belong together. */
  readonly isHardWrapped?: boolean
  /** Lines that are headings, and lines that are none; white space makes no difference. */
  readonly headings?: readonly string[]
  readonly notHeadings?: readonly string[]
}

/**
 * Reads plain text or Markdown: its paragraphs with kind and speaker, cut into sentences. The sentences joined give the
 * text back, character for character, white space aside. Pure, linear in the length; it refuses nothing.
 */
export function readPlainText(text: string, corrections: Corrections = {}): TextDocument {
  const raw = splitLines(text)
  const wrapping = wrappingFor(raw, corrections)
  const lines = wrapping ? unwrap(raw, wrapping, corrections) : raw
  const shape = shapeOf(lines)
  const speakers = corrections.speakers ? new Set(corrections.speakers) : shape.speakers
  const own = { ...shape, speakers }
  const nameOf = (line: Line) => speakerOf(line.text, speakers)
  const kinds = correctHeadings(lines, classify(lines, own, nameOf).kinds, corrections)
  const sides = shape.isChat || shape.isSubtitles || shape.isDrama ? null : sidesOf(lines, nameOf)
  const code = codeLines(lines)
  const turns = turnsOf(lines, kinds, { shape: own, sides, nameOf })
  const paragraphs = lines.map((line, index): Paragraph => {
    const { kind, speaker } = turns[index] ?? { kind: 'paragraph', speaker: null }
    return paragraphOf(line.text, {
      kind,
      speaker,
      isTurn: speaker !== null && nameOf(line) !== null,
      isCode: code.has(index),
    })
  })
  return { paragraphs, isHardWrapped: wrapping !== null, isInterview: sides !== null }
}

function wrappingFor(raw: readonly Line[], { isHardWrapped }: Corrections) {
  if (isHardWrapped === false) return null
  return wrappingOf(raw) ?? (isHardWrapped ? wrappingAsTold(raw) : null)
}

// A reader of Markdown is shown a heading without its marks.
const bare = (text: string) => text.replaceAll(/\s+|^\s*#{1,6}\s|\*\*|__|`/g, '')

/** The kinds after a reader said which lines are headings and which are none. */
export function correctHeadings(
  lines: readonly Line[],
  kinds: readonly Kind[],
  { headings = [], notHeadings = [] }: Corrections,
): readonly Kind[] {
  if (headings.length + notHeadings.length === 0) return kinds
  const [on, off] = [new Set(headings.map(bare)), new Set(notHeadings.map(bare))]
  return kinds.map((kind, index) => {
    const line = bare(lines[index]?.text ?? '')
    if (on.has(line)) return 'heading'
    return kind === 'heading' && off.has(line) ? 'paragraph' : kind
  })
}

function unwrap(raw: readonly Line[], wrapping: NonNullable<ReturnType<typeof wrappingOf>>, corrections: Corrections) {
  const known = corrections.speakers ? new Set(corrections.speakers) : speakersOf(raw.map(({ text }) => text))
  return joinWrapped(raw, wrapping, (text) => speakerOf(text, known) !== null)
}

function paragraphOf(
  text: string,
  {
    kind,
    speaker,
    isTurn,
    isCode,
  }: { kind: Paragraph['kind']; speaker: string | null; isTurn: boolean; isCode: boolean },
): Paragraph {
  const prefixUtf16 = prefixOf(text, kind, isTurn)
  const sentences =
    !isCode && cutsInside(kind, text) ? cutSentences(text.slice(prefixUtf16)) : [text.slice(prefixUtf16).trim()]
  const [first = '', ...others] = sentences
  return {
    kind,
    speaker,
    prefixUtf16,
    sentences: [text.slice(0, prefixUtf16) + first, ...others].filter((each) => each !== ''),
  }
}

/** A line of code, a rule and a reference are one piece whatever marks stand in them. */
function cutsInside(kind: Paragraph['kind'], text: string): boolean {
  if (kind === 'furniture') return !/^(?:!\[|<)/.test(text)
  if (kind === 'byline' || (kind === 'note' && isDate(text))) return false
  if (kind === 'note' && /^(?:[\[［]\d{1,3}[\]］]|\d{1,3}[.．]\s)/.test(text))
    return /[\u4e00-\u9fff》”]。/.test(text) && !/\[[A-Z]{1,2}\]/.test(text)
  return true
}
