import type { Explanation } from '#contract/dictionary.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'

/** Matches shown for one place: what begins there first, then what only covers it. */
const MAX_WORDS = 12

/** Everything the dictionary has to say of a place in a text, in the shape of the contract. */
export function explain(dictionary: Dictionary, text: string, atUtf16: number): Explanation {
  const { words, characters } = dictionary.explain(text, Math.min(atUtf16, Math.max(0, text.length - 1)))
  return { words: words.slice(0, MAX_WORDS), characters }
}
