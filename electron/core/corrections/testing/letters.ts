import type { Seeded } from '../../random/seeded.ts'

/** One letter of a text, known by its number wherever it goes. */
export interface Letter {
  readonly letter: string
  readonly number: number
}

// Few, so that a sentence holds the same word several times.
const letters = Array.from('行长重得地好大中')
// Many, so that sentences are told apart, as real ones are.
const others = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e00 + 40 * at))
const LARGE = 1_000_000_000

const someLetter = (random: Seeded): Letter => ({
  letter: random.below(3) === 0 ? random.pick(letters) : random.below(12) === 0 ? '，' : random.pick(others),
  number: random.below(LARGE),
})

export const writtenSentence = (sentence: readonly Letter[]): string => sentence.map(({ letter }) => letter).join('')

export function randomSentence(random: Seeded): readonly Letter[] {
  return Array.from({ length: 8 + random.below(16) }, () => someLetter(random))
}

/** Puts letters in, takes letters out, writes others in their place, or copies a few elsewhere in the sentence. */
export function editLetters(sentence: readonly Letter[], random: Seeded): readonly Letter[] {
  const at = random.below(sentence.length)
  const count = 1 + random.below(3)
  const fresh = Array.from({ length: count }, () => someLetter(random))
  const choice = random.below(4)
  if (choice === 0) return sentence.toSpliced(at, 0, ...fresh)
  if (choice === 1 && sentence.length > 6) return sentence.toSpliced(at, count)
  if (choice === 2) return sentence.toSpliced(at, count, ...fresh)
  const copied = sentence.slice(at, at + count).map(({ letter }) => ({ letter, number: random.below(LARGE) }))
  return sentence.toSpliced(random.below(sentence.length), 0, ...copied)
}
