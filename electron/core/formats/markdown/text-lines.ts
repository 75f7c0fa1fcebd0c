import type { Span } from '#contract/spans.ts'
import { slicedSpans } from '../../language/text/spans/slice-spans.ts'
import { tidySpans } from '../blocks/tidy-spans.ts'
import { BREAK, type InlineText } from './inline-text.ts'
import { standsAlone } from './structure.ts'

/** A line as it reads, without white space at its ends. */
export interface TextLine {
  readonly text: string
  /** Where each UTF-16 unit stands in the file; a blank that joins two lines where the first of them ends. */
  readonly places: readonly number[]
  readonly spans: readonly Span[]
}

/** Whether a line that was broken softly goes on in the next; without it every one does. */
export type GoesOn = (line: string, next: string) => boolean

/** The lines of some words: those the author broke, and soft ones that are joined; a blank between all but Chinese. */
export function textLines({ text, places, spans }: InlineText, goesOn: GoesOn): readonly TextLine[] {
  const breaks = breaksOf(text, goesOn)
  const lines: TextLine[] = []
  let from = 0
  for (const until of [...breaks, text.length]) {
    const line = tidied(text.slice(from, until), places.slice(from, until), slicedSpans(spans, from, until))
    if (line.text !== '' || line.spans.some(({ kind }) => kind === 'image')) lines.push(line)
    from = until + 1
  }
  return lines
}

function breaksOf(text: string, goesOn: GoesOn): readonly number[] {
  const ends = [...text.matchAll(/[\n\uD800]/g)].map(({ index }) => index)
  return ends.filter((end, index) => {
    if (text[end] === BREAK) return true
    const line = text.slice((ends[index - 1] ?? -1) + 1, end).trim()
    const next = text.slice(end + 1, ends[index + 1] ?? text.length).trim()
    return standsAlone(line) || standsAlone(next) || !goesOn(line, next)
  })
}

/** Blanks made one, line ends joined, ends trimmed; places and spans go with their units. */
function tidied(raw: string, places: readonly number[], given: readonly Span[]): TextLine {
  const { text, spans, from } = tidySpans(raw, given, { isVerbatim: ({ kind }) => kind === 'code' || kind === 'math' })
  return { text, spans, places: from.map((at) => places[at] ?? 0) }
}

/** A line without its first units. */
export function lineFrom({ text, places, spans }: TextLine, from: number): TextLine {
  const skipped = from + (text.slice(from).length - text.slice(from).trimStart().length)
  return {
    text: text.slice(skipped),
    places: places.slice(skipped),
    spans: slicedSpans(spans, skipped, text.length),
  }
}

/** A line up to before a unit, without the blanks there. */
export function lineUntil({ text, places, spans }: TextLine, until: number): TextLine {
  const end = text.slice(0, until).trimEnd().length
  return { text: text.slice(0, end), places: places.slice(0, end), spans: slicedSpans(spans, 0, end) }
}
