/** First and last code unit that a lexicon has tables for: 〇 (U+3007) to the end of the basic block. */
export const firstTabledUnit = 0x3000
export const lastTabledUnit = 0x9fff

export const isHanUnit = (unit: number): boolean => (unit >= 0x3400 && unit <= lastTabledUnit) || unit === 0x3007

// GPT-3, Sand.ai, DALL·E, A100, 16×16, 2.0, 1,000, 50%, #A: letters and digits joined by signs inside names.
const latinRun =
  /[#@]?[\p{Script=Latin}\p{Nd}]\p{M}*(?:[\p{Script=Latin}\p{Nd}]\p{M}*|[-.·×&'’_:/](?=[\p{Script=Latin}\p{Nd}])|,(?=\p{Nd}{3}(?!\p{Nd})))*[%％‰℃°]?/uy
// A character with the signs that belong to it: emoji sequences, combining marks, variation selectors.
const cluster = /(?:\p{RGI_Emoji}|[^])(?:\p{M}|\u200d|\ufe0e|\ufe0f)*/vy
const blanks = /\s+/uy
const repeated = /([-—…。．.！？!?~～=_*·‧])\1+/uy

/** Chinese stops, commas, brackets and quotation marks, and a blank, comma or colon of ASCII. */
const isMark = (unit: number): boolean =>
  (unit >= 0x3001 && unit <= 0x3011 && unit !== 0x3007) ||
  (unit >= 0x2018 && unit <= 0x201d) ||
  (unit >= 0xff08 && unit <= 0xff0c && unit !== 0xff0a && unit !== 0xff0b) ||
  unit === 0xff01 ||
  unit === 0xff1a ||
  unit === 0xff1b ||
  unit === 0xff1f ||
  unit === 0x20 ||
  unit === 0x2c ||
  unit === 0x3a

/**
 * Where the piece that begins at `start` ends (UTF-16), for a place that is not a Han character: a run of letters and
 * digits, blanks, one sign repeated, one emoji, or one character.
 */
export function endOfPlainPiece(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  const next = text.charCodeAt(start + 1)
  // Nearly every mark of a text stands alone between characters; the patterns are for the others.
  if (isMark(unit) && next !== unit && ((next > 0x20 && next < 0x7f) || isHanUnit(next) || isMark(next)))
    return start + 1
  for (const pattern of [blanks, latinRun, repeated, cluster]) {
    pattern.lastIndex = start
    if (pattern.test(text)) return pattern.lastIndex
  }
  return start + 1
}
