import type { Context } from './context.ts'

/** How many kinds of agreement there are; weights for them are shared by all characters. */
export const AGREEMENTS = 40

/**
 * Writes which dictionary facts speak for reading a place as `syllable`, as numbers below AGREEMENTS. Unlike the
 * features of one character these are learned once for all, so a word never seen in training still counts.
 */
export function agreementsAt(context: Context, place: number, syllable: number, into: Int32Array): number {
  const { cover, lexicon, units } = context
  let count = 0
  const isDefault = lexicon.defaultReading(units[place] ?? 0) === syllable
  if (isDefault) into[count++] = 0
  const isNeutral = (lexicon.syllables[syllable] ?? '').endsWith('5')
  if (isNeutral) into[count++] = 1
  const word = cover.word[place] ?? -1
  if (word < 0) {
    if (isDefault) into[count++] = 2
    if (isNeutral) into[count++] = 3
  } else {
    const offset = place - (cover.start[place] ?? 0)
    count = addWord(context, word, offset, syllable, isNeutral, 4, into, count)
  }
  const longest = cover.longest[place] ?? -1
  if (longest >= 0)
    count = addWord(context, longest, place - (cover.longestStart[place] ?? 0), syllable, isNeutral, 20, into, count)
  return count
}

function addWord(
  { lexicon }: Context,
  word: number,
  offset: number,
  syllable: number,
  isNeutral: boolean,
  base: number,
  into: Int32Array,
  from: number,
): number {
  let count = from
  const length = (lexicon.wordStart[word + 1] ?? 0) - (lexicon.wordStart[word] ?? 0)
  const sizeClass = length >= 4 ? 2 : length - 2
  const first = lexicon.wordReading(word, offset) === syllable
  const second = lexicon.secondReading(word, offset) === syllable
  if (first) into[count++] = base + sizeClass
  if (second) into[count++] = base + 3 + sizeClass
  if (first && second) into[count++] = base + 6 + (isNeutral ? 1 : 0)
  if (first && offset === 0) into[count++] = base + 8
  if (first && offset === length - 1) into[count++] = base + 9
  if (!first && isNeutral) into[count++] = base + 10
  return count
}
