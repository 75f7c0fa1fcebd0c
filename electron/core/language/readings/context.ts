import type { Lexicon } from './lexicon.ts'
import { type Cover, coverOf } from './cover.ts'

/** A text as the engine sees it: one unit per code point, in simplified characters, digits and letters as classes. */
export interface Context {
  readonly units: Uint16Array
  readonly cover: Cover
  readonly lexicon: Lexicon
}

/** Stands for any digit, any letter, any blank and anything outside the basic plane. */
export const DIGIT = 0x30
export const LETTER = 0x61
export const BLANK = 0x20
export const OTHER = 0xffff

/** Builds the context of a text given as code points, cut into pieces that end at `ends`. */
export function createContext(codePoints: ArrayLike<number>, lexicon: Lexicon, ends: readonly number[]): Context {
  const units = new Uint16Array(codePoints.length)
  for (let at = 0; at < units.length; at++) units[at] = unitOf(codePoints[at] ?? 0, lexicon)
  return { units, cover: coverOf(units, ends, lexicon), lexicon }
}

function unitOf(codePoint: number, lexicon: Lexicon): number {
  if (codePoint >= 0x4e00 && codePoint < 0xa000) return lexicon.toSimplified(codePoint)
  if (codePoint > 0xffff) return OTHER
  const narrow = codePoint >= 0xff01 && codePoint <= 0xff5e ? codePoint - 0xfee0 : codePoint
  if (narrow >= 0x30 && narrow <= 0x39) return DIGIT
  if ((narrow | 32) >= 0x61 && (narrow | 32) <= 0x7a) return LETTER
  if (narrow <= 0x20 || narrow === 0xa0 || narrow === 0x3000) return BLANK
  return ASCII_TO_CHINESE.get(narrow) ?? lexicon.toSimplified(codePoint)
}

/** Marks that mean the same in both widths, so that a rule or weight is learned once. */
const ASCII_TO_CHINESE: ReadonlyMap<number, number> = new Map(
  [',，', '.。', '!！', '?？', ':：', ';；', '(（', ')）'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
)
