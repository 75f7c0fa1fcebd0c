import type { CorrectionChange } from '#contract/corrections.ts'
import type { Word } from '#contract/text.ts'
import { isWord } from '../chinese-text/word-places.ts'

/** A run of a sentence whose word boundaries can be set and removed: the word and its neighbours, up to the next punctuation mark. */
export interface CharacterRun {
  readonly startUtf16: number
  readonly characters: readonly { readonly text: string; readonly startUtf16: number }[]
  /** Where words begin inside the run, and its two ends. */
  readonly boundaries: ReadonlySet<number>
}

const NEIGHBOURS = 2

/** The word at an index with up to two words on either side. */
export function charactersAround(words: readonly Word[], index: number): CharacterRun {
  let first = index
  while (first > 0 && index - first < NEIGHBOURS && isJoinable(words[first - 1])) first -= 1
  let last = index
  while (last < words.length - 1 && last - index < NEIGHBOURS && isJoinable(words[last + 1])) last += 1
  const pieces = words.slice(first, last + 1)
  const characters = pieces.flatMap(({ text, startUtf16 }) => {
    let at = startUtf16
    return Array.from(text, (each) => {
      const character = { text: each, startUtf16: at }
      at += each.length
      return character
    })
  })
  const startUtf16 = pieces[0]?.startUtf16 ?? 0
  const end = startUtf16 + pieces.reduce((length, { text }) => length + text.length, 0)
  return { startUtf16, characters, boundaries: new Set([...pieces.map((each) => each.startUtf16), end]) }
}

const isJoinable = (word: Word | undefined) => word !== undefined && isWord(word)

/** What has to be corrected so that words begin where they are wanted: the least run of characters that tells it. */
export function boundaryChange(
  { characters, boundaries }: CharacterRun,
  wanted: ReadonlySet<number>,
): { readonly startUtf16: number; readonly quote: string; readonly change: CorrectionChange } | null {
  const moved = [...boundaries.symmetricDifference(wanted)].toSorted((one, other) => one - other)
  const [first] = moved
  const last = moved.at(-1)
  if (first === undefined || last === undefined) return null
  const fixed = [...boundaries.intersection(wanted)].toSorted((one, other) => one - other)
  const startUtf16 = fixed.findLast((place) => place < first) ?? 0
  const end = fixed.find((place) => place > last) ?? Infinity
  const inside = [...wanted].filter((place) => place > startUtf16 && place < end).toSorted((one, other) => one - other)
  const run = characters.filter((each) => each.startUtf16 >= startUtf16 && each.startUtf16 < end)
  const quote = run.map(({ text }) => text).join('')
  const cutsUtf16 = inside.map((place) => place - startUtf16)
  return { startUtf16, quote, change: cutsUtf16.length > 0 ? { kind: 'split', cutsUtf16 } : { kind: 'merge' } }
}
