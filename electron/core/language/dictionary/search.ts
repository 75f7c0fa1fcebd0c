import type { Dictionary } from './dictionary.ts'
import type { EnglishIndex } from './english-index.ts'
import { openEnglishIndex } from './english-index.ts'
import { bareGloss, englishWords, glossesOf, isCommonWord } from './english-words.ts'
import type { DictionaryEntry } from './entry.ts'
import { openPinyinIndex } from './pinyin-index.ts'
import { openSections } from './sections.ts'

export interface DictionarySearch {
  /**
   * Entries whose English has every word of the query, the most useful first: how exactly a gloss answers, how early
   * it stands, how common the Chinese word is. The last word may be unfinished. Empty for a query without words.
   */
  readonly searchEnglish: (query: string, limit: number) => readonly DictionaryEntry[]
  /**
   * Entries whose reading is the query, then those whose reading begins with it, each the most useful first. Tones as
   * digits or marks, or none; ü, v and u: are one letter. Empty where the query is no pinyin.
   */
  readonly searchPinyin: (query: string, limit: number) => readonly DictionaryEntry[]
}

/** Opens the packed reverse indexes of one dictionary. Throws RangeError on other bytes. */
export function openSearch(bytes: Uint8Array, dictionary: Dictionary): DictionarySearch {
  const sections = openSections(bytes)
  const english = openEnglishIndex(sections)
  return {
    searchEnglish: (query, limit) => searchEnglish(english, dictionary, query, limit),
    searchPinyin: openPinyinIndex(sections, dictionary),
  }
}

// What a quality from 0 to 7 is worth beside the natural logarithm of an entry's place in the order of usefulness.
const worthOfQuality = [-3, 0, 1, 1.5, 2.2, 4, 5, 6] as const
const unfinishedWord = -3
// 'cat' is finished before it is the beginning of 'category'.
const unfinishedBesideFinished = -6
// A key press must not cost more than 2 ms: unfinished words are completed within this many bytes of lists.
const mostCompletionBytes = 12_000
const mostCompletions = 400
const mostReread = 60

function searchEnglish(index: EnglishIndex, dictionary: Dictionary, query: string, limit: number) {
  const all = englishWords(query)
  const telling = all.filter((word) => !isCommonWord(word))
  const words = telling.length > 0 ? telling : all
  let scores: ReadonlyMap<number, number> | null = null
  words.forEach((word, place) => {
    const next = scoresOf(index, word, place === words.length - 1 && !/\s$/.test(query), scores)
    scores = next
  })
  const found = Array.from(scores ?? new Map<number, number>(), ([id, score]) => ({
    id,
    score: score - Math.log(id + 60),
  }))
  const best = found
    .toSorted((one, other) => other.score - one.score || one.id - other.id)
    .slice(0, Math.max(limit, mostReread))
  const phrase = all.join(' ')
  const read = best.map(({ id, score }) => {
    const entry = dictionary.entry(id)
    return { entry, score: score + (all.length > 1 ? phraseWorth(entry, phrase) : 0) }
  })
  return read
    .toSorted((one, other) => other.score - one.score || one.entry.id - other.entry.id)
    .slice(0, limit)
    .map(({ entry }) => entry)
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
      const score = before + worthOfQuality[quality]! + extra
      if (score > (scores.get(id) ?? -Infinity)) scores.set(id, score)
    })
  const { first, last } = index.range(word)
  const completions: number[] = []
  let penalty = unfinishedWord
  for (let list = first; list < Math.min(last, first + mostCompletions); list++) {
    if (index.word(list) !== word) completions.push(list)
    else {
      take(list, 0)
      penalty = unfinishedBesideFinished
    }
  }
  if (!mayBeUnfinished || word.length < 3) return scores
  let bytes = 0
  for (const list of completions.toSorted((one, other) => index.listBytes(other) - index.listBytes(one))) {
    bytes += index.listBytes(list)
    if (bytes > mostCompletionBytes) break
    take(list, penalty)
  }
  return scores
}

function phraseWorth(entry: DictionaryEntry, phrase: string): number {
  const glosses = entry.senses.flatMap(({ parts }) =>
    glossesOf(parts.filter((part) => typeof part === 'string').join(' ')),
  )
  const bare = glosses.map((gloss) => englishWords(bareGloss(gloss)).join(' '))
  const query = bareGloss(phrase)
  if (bare.includes(query)) return 6
  return bare.some((gloss) => gloss.includes(query)) ? 2 : 0
}
