import { sideOf } from '../../language/text/language-of.ts'

const SAMPLE_UTF16 = 64 * 1024
const FEWEST_LINES = 6
const MOST_TURNS = 0.8

/** Whether the lines of a text take turns, one in Chinese and one in English: then none goes on in the next. */
export function linesTakeTurns(text: string): boolean {
  const lines = text.slice(0, SAMPLE_UTF16).split(/\r\n|[\n\r]/)
  const sides = lines.map(sideOf).filter((side) => side !== null)
  const turns = sides.filter((side, index) => side !== sides[index - 1]).length
  return sides.length >= FEWEST_LINES && turns >= sides.length * MOST_TURNS
}
