import type { Dictionary } from '../dictionary.ts'
import { openEnglishIndex } from '../english-index.ts'
import { openSections } from '../sections.ts'
import { type EnglishHit, searchEnglish } from './english-search.ts'
import { openPinyinIndex, type PinyinAnswer } from './pinyin-index.ts'
import type { PinyinQuery } from './pinyin-query.ts'

/** The reverse indexes of one dictionary. */
export interface DictionarySearch {
  /** Entries by what they mean, the nearest sense first, then the commonest word; empty for a query without words. */
  readonly english: (query: string) => readonly EnglishHit[]
  /** Entries by how they are read; of those that only begin so at most `limit`. */
  readonly pinyin: (query: PinyinQuery, limit: number) => PinyinAnswer
}

/** Opens the packed reverse indexes of one dictionary. Throws RangeError on other bytes. */
export function openSearch(bytes: Uint8Array, dictionary: Dictionary): DictionarySearch {
  const sections = openSections(bytes)
  const english = openEnglishIndex(sections)
  return {
    english: (query) => searchEnglish(english, dictionary, query),
    pinyin: openPinyinIndex(sections, dictionary),
  }
}
