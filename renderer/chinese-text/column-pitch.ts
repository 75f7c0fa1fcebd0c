// Advance widths of Inter at weight 400, in thousandths of its size; a mark over a vowel takes no room of its own.
const WIDTHS: Readonly<Record<string, number>> = {
  a: 561,
  b: 612,
  c: 567,
  d: 612,
  e: 583,
  f: 362,
  g: 613,
  h: 591,
  i: 242,
  j: 242,
  k: 547,
  l: 242,
  m: 876,
  n: 591,
  o: 600,
  p: 612,
  q: 612,
  r: 383,
  s: 521,
  t: 358,
  u: 591,
  v: 561,
  w: 815,
  x: 545,
  y: 561,
  z: 553,
}
const DIGIT = 620
/** Least room between two syllables of a word, and of two words, in sizes of the pinyin. */
const LEAST = 0.35
const LEAST_AT_EDGE = 0.65

/** How wide a written syllable is, in sizes of its letters. */
export function syllableWidth(written: string): number {
  const letters = written.normalize('NFD').replaceAll(/\p{Mn}/gu, '')
  return Array.from(letters).reduce((sum, letter) => sum + (WIDTHS[letter] ?? DIGIT), 0) / 1000
}

/** How far apart the characters of a word must stand so that no two of its syllables touch, in sizes of the pinyin. */
export function neededPitch(syllables: readonly string[]): number {
  const widths = syllables.map(syllableWidth)
  const needs = widths.slice(1).map((width, at) => (width + (widths[at] ?? 0)) / 2 + LEAST)
  return round(Math.max(0, ...needs))
}

/** The same for the last character of a word and the first of the next. */
export const neededAtEdge = (last: string, next: string): number =>
  round((syllableWidth(last) + syllableWidth(next)) / 2 + LEAST_AT_EDGE)

const round = (value: number) => Math.round(value * 1000) / 1000
