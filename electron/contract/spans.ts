import * as v from 'valibot'
import { Count } from './units.ts'
import type { Value } from './readonly.ts'

/**
 * What a stretch of a sentence is besides words: code, a formula, a link, a picture, emphasis of three sorts, or a tag of
 * a translation file that means something to the program it came from.
 */
export const SpanKind = v.picklist(['code', 'math', 'link', 'image', 'emphasis', 'strong', 'deleted', 'tag'])
export type SpanKind = Value<typeof SpanKind>

/**
 * A stretch of a sentence's text, in UTF-16 units of the whole text, label and marks included. What holds for the spans of a
 * sentence, wherever they come from:
 *
 * - the text never holds the marks of the file (no ticks, no stars, no `<g>`): it reads as it stands. A formula alone keeps
 *   its dollar signs, as nothing here draws formulas;
 * - `0 <= startUtf16 <= endUtf16 <=` the length of the text, on no half of a character;
 * - they are listed by their start, of two that start together the longer first, and nest: none crosses another;
 * - only a picture without words and a tag without content (`<x/>`, `<bpt>`) are empty;
 * - no sentence ends inside code, a formula, a link, a picture or a tag; emphasis over several sentences is a span in each.
 */
export const Span = v.strictObject({
  kind: SpanKind,
  startUtf16: Count,
  endUtf16: Count,
  /** Where a link leads, and where a picture lies. Never followed. */
  url: v.optional(v.string()),
  /** What a link or a picture is called besides its words. */
  title: v.optional(v.string()),
  /** What tells a tag from others; the same on both sides of a pair for the same tag. */
  id: v.optional(v.string()),
  /** A tag as its file has it, before what it holds and after: `<g id="1">` and `</g>`, `<x id="2"/>` and nothing. */
  opens: v.optional(v.string()),
  closes: v.optional(v.string()),
})
export type Span = Value<typeof Span>
