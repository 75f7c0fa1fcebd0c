import type { RawEntry } from '../dictionary/build/parse-cedict.ts'
import type { NameCharacter, WordFacts, WordStatistics } from './statistics.ts'
import { classOfWord } from './word-classes.ts'

/** Word counts as committed: lines of a count, a tab and the words that have it, parted by blanks; # begins a comment. */
export function readCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [count = '', words = ''] of tabbedLines(text))
    for (const word of words.split(' ')) counts.set(word, Number(count))
  return counts
}

/** jieba's counts add up to so many times the words of the texts that were counted, of which half is trusted. */
const textScale = 22

/** Counts of the word list with those of texts added, for words that the list lacks or hardly knows. */
export function addTextCounts(
  counts: ReadonlyMap<string, number>,
  inTexts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const added = new Map(counts)
  for (const [word, count] of inTexts) added.set(word, (counts.get(word) ?? 0) + count * textScale)
  return added
}

/** Lines of a character, its times in transliterated names and its times in given names, parted by tabs. */
export function readNameCharacters(text: string): ReadonlyMap<string, NameCharacter> {
  return new Map(
    tabbedLines(text).map(([character = '', inTransliterations, inGivenNames]) => [
      character,
      { inTransliterations: Number(inTransliterations), inGivenNames: Number(inGivenNames) },
    ]),
  )
}

/** Learned weights as committed: lines of a feature's name, a tab and its weight. */
export function readWeights(text: string): ReadonlyMap<string, number> {
  return new Map(tabbedLines(text).map(([name = '', weight]) => [name, Number(weight)]))
}

function tabbedLines(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t'))
}

/** Parts of speech as committed: lines of one as jieba names it, a tab and the headwords that have it. */
export function readPartsOfSpeech(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const [part = '', words = ''] of tabbedLines(text)) for (const word of words.split(' ')) parts.set(word, part)
  return parts
}

/** Joins the dictionary's headwords with counts and parts of speech. Headwords without a Han character are left out. */
export function gatherStatistics(
  entries: readonly RawEntry[],
  counts: ReadonlyMap<string, number>,
  nameCharacters: ReadonlyMap<string, NameCharacter>,
  partsOfSpeech: ReadonlyMap<string, string>,
): WordStatistics {
  const surnames = new Set(entries.filter(isSurname).map((entry) => entry.simplified))
  const words = new Map<string, WordFacts>()
  for (const entry of entries) {
    const word = entry.simplified
    if (!/^[\p{Script=Han}\p{Script=Latin}\p{Nd}]+$/u.test(word) || !/\p{Script=Han}/u.test(word)) continue
    const before = words.get(word)
    const isName = /^[A-Z][a-z:]/.test(entry.pinyin)
    words.set(word, {
      count: counts.get(word) ?? 0,
      wordClass: classOfWord(word, partsOfSpeech.get(word) ?? 'x'),
      isName: isName && (before?.isName ?? true),
    })
  }
  return { words, nameCharacters, surnames, measureWords: measureWordsOf(entries) }
}

const isSurname = (entry: RawEntry) => entry.senses.some((sense) => /^surname [A-Z]/.test(sense))

/** What is counted without another measure word: 一天天, 一步步. */
const timesCounted = '天年日月夜步遍次点声代层'

function measureWordsOf(entries: readonly RawEntry[]): ReadonlySet<string> {
  const glosses = entries.flatMap((entry) => entry.senses.filter((sense) => sense.startsWith('CL:')))
  const named = glosses.flatMap((gloss) =>
    Array.from(gloss.matchAll(/(\p{Script=Han})\[/gu), ([, measure = '']) => measure),
  )
  return new Set([...named, ...Array.from(timesCounted)])
}
