import type { RawEntry } from '../dictionary/build/parse-cedict.ts'
import type { NameCharacter, WordFacts, WordStatistics } from './statistics.ts'

/** Word counts as committed: lines of a count, a tab and the words that have it, parted by blanks; # begins a comment. */
export function readCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [count = '', words = ''] of tabbedLines(text))
    for (const word of words.split(' ')) counts.set(word, Number(count))
  return counts
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

/** A plain list: words parted by blanks or line ends. */
export function readWordList(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join(' ')
      .split(/\s+/)
      .filter(Boolean),
  )
}

/** Joins the dictionary's headwords with the counts. Only headwords of Han characters take part. */
export function gatherStatistics(
  entries: readonly RawEntry[],
  counts: ReadonlyMap<string, number>,
  nameCharacters: ReadonlyMap<string, NameCharacter>,
  keptWhole: ReadonlySet<string>,
): WordStatistics {
  const surnames = new Set(entries.filter(isSurname).map((entry) => entry.simplified))
  const words = new Map<string, WordFacts>()
  for (const entry of entries) {
    const word = entry.simplified
    if (!/^[\p{Script=Han}]+$/u.test(word)) continue
    const before = words.get(word)
    const isName = /^[A-Z][a-z:]/.test(entry.pinyin)
    words.set(word, {
      count: counts.get(word) ?? 0,
      isName: isName && (before?.isName ?? true),
    })
  }
  return { words, nameCharacters, surnames, measureWords: measureWordsOf(entries), keptWhole }
}

const isSurname = (entry: RawEntry) => entry.senses.some((sense) => /^surname [A-Z]/.test(sense))

function measureWordsOf(entries: readonly RawEntry[]): ReadonlySet<string> {
  const glosses = entries.flatMap((entry) => entry.senses.filter((sense) => sense.startsWith('CL:')))
  const named = glosses.flatMap((gloss) =>
    Array.from(gloss.matchAll(/(\p{Script=Han})\[/gu), ([, measure = '']) => measure),
  )
  return new Set(named)
}
