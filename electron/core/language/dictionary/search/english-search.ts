import type { Dictionary } from '../dictionary.ts'
import type { EnglishIndex } from '../english-index.ts'
import { isCommonWord } from '../english-words.ts'
import type { DictionaryEntry } from '../entry.ts'
import { baseForms } from './base-forms.ts'
import { type EnglishQuery, nearnessOf, readEnglish } from './nearness.ts'

export interface EnglishHit {
  readonly entry: DictionaryEntry
  /** The query is the whole of one of its glosses. */
  readonly isWhole: boolean
  readonly score: number
}

// What a quality from 0 to 7 of the index is worth at first, on the scale of nearness.
const worthOfQuality = [0.4, 1, 2.5, 4, 5, 7.5, 8.5, 10] as const
const inflected = -1
const unfinishedWord = -4
// A key press must not cost more than 2 ms: unfinished words are completed within this many bytes of lists.
const mostCompletionBytes = 12_000
const mostCompletions = 400
// The best by the index alone are read and judged by their text; as many as 5 ms take.
const mostRead = 240

/**
 * Entries by what they mean: nearness of the sense first (whole gloss, head of a gloss, word in a gloss), then how
 * common the word is. A query of several words is a phrase; where no entry has them all, one may be missing.
 */
export function searchEnglish(index: EnglishIndex, dictionary: Dictionary, typed: string): readonly EnglishHit[] {
  const query = readEnglish(typed)
  const found = candidatesOf(index, query)
  const hits: EnglishHit[] = []
  for (const id of found) {
    const entry = dictionary.entry(id)
    const near = nearnessOf(entry, query)
    if (near) hits.push({ entry, isWhole: near.isWhole, score: near.worth + commonness(entry, dictionary) })
  }
  if (hits.length === 0 && query.bare.length > 1) return withoutOneWord(index, dictionary, query)
  return hits.toSorted((one, other) => other.score - one.score || one.entry.id - other.entry.id)
}

// A level of HSK says that a word is of today's everyday language.
function commonness({ id, hskLevel, simplified }: DictionaryEntry, dictionary: Dictionary): number {
  const everyday = hskLevel === null ? 0 : 0.5 + 0.17 * (7 - hskLevel)
  // Of one character are particles of many uses, and what was a word once.
  const character = simplified.length > 1 ? 0 : hskLevel === null ? 1.2 : 0.15
  // 着 is counted for zhe; as zhuó it is read far more seldom than its place tells.
  const isOtherReading = dictionary.idsOf(simplified)[0] !== id
  return everyday - character - (isOtherReading ? 1.2 : 0) - 0.6 * Math.log(id + 60)
}

function withoutOneWord(index: EnglishIndex, dictionary: Dictionary, { bare, isVerb }: EnglishQuery) {
  const verb = isVerb ? 'to ' : ''
  const shorter = bare.map((_, left) => bare.filter((__, at) => at !== left))
  const telling = shorter.filter((words) => words.some((word) => !isCommonWord(word)))
  // The commonest word is the first to be missing: of “play basketball” basketball tells more.
  const byTelling = telling.toSorted((one, other) => commonest(index, one) - commonest(index, other))
  const best = new Map<number, EnglishHit>()
  for (const words of byTelling)
    for (const hit of searchEnglish(index, dictionary, `${verb}${words.join(' ')} `))
      if (!best.has(hit.entry.id)) best.set(hit.entry.id, { ...hit, isWhole: false })
  return [...best.values()]
}

/** How often the commonest of some words stands in the dictionary, in bytes of its list. */
function commonest(index: EnglishIndex, words: readonly string[]): number {
  const sizes = words.map((word) => {
    const { first, last } = index.range(word)
    return first < last && index.word(first) === word ? index.listBytes(first) : 0
  })
  return Math.max(...sizes)
}

/** Ids of the entries that have every telling word of a query, the most promising first. */
function candidatesOf(index: EnglishIndex, { all, bare, isUnfinished }: EnglishQuery): readonly number[] {
  const telling = bare.filter((word) => !isCommonWord(word))
  const words = telling.length > 0 ? telling : all
  let scores: ReadonlyMap<number, number> | null = null
  for (const [place, word] of words.entries()) {
    const isLast = place === words.length - 1 && word === all.at(-1)
    scores = scoresOf(index, word, isLast && isUnfinished, scores)
  }
  const found = Array.from(scores ?? [], ([id, score]) => ({ id, score: score - 0.6 * Math.log(id + 60) }))
  return found
    .toSorted((one, other) => other.score - one.score || one.id - other.id)
    .slice(0, mostRead)
    .map(({ id }) => id)
}

/** Scores of the entries that have a word, among `within` where it is given; scores of several words add up. */
function scoresOf(
  index: EnglishIndex,
  word: string,
  mayBeUnfinished: boolean,
  within: ReadonlyMap<number, number> | null,
) {
  const scores = new Map<number, number>()
  const take = (list: number, extra: number) =>
    index.each(list, (id, quality) => {
      const before = within === null ? 0 : within.get(id)
      if (before === undefined) return
      const score = before + (worthOfQuality[quality] ?? 0) + extra
      if (score > (scores.get(id) ?? -Infinity)) scores.set(id, score)
    })
  for (const form of baseForms(word)) {
    const { first, last } = index.range(form)
    if (first < last && index.word(first) === form) take(first, form === word ? 0 : inflected)
  }
  if (!mayBeUnfinished || word.length < 3) return scores
  const { first, last } = index.range(word)
  const lists = Array.from({ length: Math.min(last - first, mostCompletions) }, (_, at) => first + at)
  let bytes = 0
  for (const list of lists.toSorted((one, other) => index.listBytes(other) - index.listBytes(one))) {
    if (index.word(list) === word) continue
    bytes += index.listBytes(list)
    if (bytes > mostCompletionBytes) break
    take(list, unfinishedWord)
  }
  return scores
}
