import { createContext } from '../../../electron/core/language/readings/context.ts'
import { endsOf } from '../../../electron/core/language/readings/engine.ts'
import type { Lexicon } from '../../../electron/core/language/readings/lexicon.ts'
import type { CedictEntry, CountedWords, PinyinPro } from './sources.ts'

/** What goes into the packed lexicon, before it is numbered. */
export interface LexiconPlan {
  /** Everyday reading of every character that has one. */
  readonly defaults: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, PlannedWord>
  /** Traditional character to simplified, both of the basic plane. */
  readonly simplified: ReadonlyMap<string, string>
}

export interface PlannedWord {
  readonly first: readonly string[]
  readonly second: readonly string[]
}

// Folding these by character would change the reading in some words: the engine decides by their neighbours.
const KEPT = new Set('乾著瞭藉徵')

/** Whether a word that only jieba's list knows goes in. */
export type IsWanted = (word: string, syllables: readonly string[]) => boolean

/** Whether a lexicon without the word would read it in another way, light tones aside. Long words are left out. */
export function isReadOtherwise(
  word: string,
  syllables: readonly string[],
  lexicon: Lexicon,
  segment: (text: string) => readonly string[],
): boolean {
  if (word.length > 6) return false
  const { units, cover } = createContext(
    Array.from(word, (each) => each.charCodeAt(0)),
    lexicon,
    endsOf(segment(word)),
  )
  return syllables.some((syllable, place) => {
    if (syllable.endsWith('5') || word[place] === '一' || word[place] === '不') return false
    const part = cover.word[place] ?? -1
    const number =
      part >= 0
        ? lexicon.wordReading(part, place - (cover.start[place] ?? 0))
        : lexicon.defaultReading(units[place] ?? 0)
    return lexicon.syllables[number] !== syllable
  })
}

/** A word of one of three sources, CC-CEDICT before pinyin-pro before jieba's list; the next source is kept beside it. */
export function planLexicon(
  entries: readonly CedictEntry[],
  pinyinPro: PinyinPro,
  counted: CountedWords,
  isWanted: IsWanted,
): LexiconPlan {
  const others = (word: string): readonly string[] | undefined =>
    pinyinPro.words.get(word) ?? counted.readings.get(word)
  const words = new Map<string, PlannedWord>()
  for (const [word, candidates] of readingsByWord(entries)) {
    if (!isPackable(word)) continue
    const other = others(word)
    const agreed = candidates.find((candidate) => candidate.join() === other?.join())
    const first = agreed ?? candidates[0] ?? []
    words.set(word, { first, second: other ?? first })
  }
  for (const [word, first] of pinyinPro.words) {
    if (!words.has(word) && isPackable(word)) words.set(word, { first, second: counted.readings.get(word) ?? first })
  }
  for (const [word, first] of counted.readings) {
    if (!words.has(word) && isPackable(word) && isWanted(word, first)) words.set(word, { first, second: first })
  }
  return { defaults: defaultReadings(entries, pinyinPro), words, simplified: simplifiedTable(entries) }
}

/** Plain words before names, otherwise in the order of the file. */
function readingsByWord(entries: readonly CedictEntry[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  for (const names of [false, true]) {
    for (const { simplified, syllables, isName } of entries) {
      if (isName !== names) continue
      const list = found.get(simplified) ?? []
      list.push(syllables)
      found.set(simplified, list)
    }
  }
  return found
}

function isPackable(word: string): boolean {
  const length = Array.from(word).length
  return length === word.length && length >= 2 && length <= 15
}

function defaultReadings(entries: readonly CedictEntry[], pinyinPro: PinyinPro): ReadonlyMap<string, string> {
  const defaults = new Map<string, string>()
  for (const { simplified, traditional, syllables } of entries) {
    const syllable = syllables[0] ?? ''
    if (syllables.length !== 1) continue
    for (const character of [simplified, traditional]) if (!defaults.has(character)) defaults.set(character, syllable)
  }
  for (const [character, [syllable = '']] of pinyinPro.characters) {
    if (/^[a-zêü]+[1-5]$/.test(syllable)) defaults.set(character, syllable)
  }
  defaults.set('一', 'yi1').set('不', 'bu4').set('儿', 'er2').set('兒', 'er2')
  return defaults
}

/** For each character that is only traditional, the simplified one that most headwords put in its place. */
function simplifiedTable(entries: readonly CedictEntry[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  const simplifiedUses = new Map<string, number>()
  for (const { traditional, simplified } of entries) {
    for (const character of simplified) simplifiedUses.set(character, (simplifiedUses.get(character) ?? 0) + 1)
    const from = Array.from(traditional)
    const to = Array.from(simplified)
    if (from.length !== to.length) continue
    from.forEach((character, index) => {
      const row = counts.get(character) ?? new Map<string, number>()
      row.set(to[index] ?? '', (row.get(to[index] ?? '') ?? 0) + 1)
      counts.set(character, row)
    })
  }
  const simplified = new Map<string, string>()
  for (const [character, row] of counts) {
    const [best = character] = [...row].toSorted((one, other) => other[1] - one[1])[0] ?? []
    const changed = [...row.values()].reduce((sum, count) => sum + count, 0) - (row.get(character) ?? 0)
    // 么 and 宁 are everyday simplified characters that happen to be the traditional form of a rare one.
    const isSimplifiedToo = (simplifiedUses.get(character) ?? 0) > changed / 4
    if (best === character || isSimplifiedToo || KEPT.has(character)) continue
    if (character.length === 1 && best.length === 1) simplified.set(character, best)
  }
  return simplified
}
