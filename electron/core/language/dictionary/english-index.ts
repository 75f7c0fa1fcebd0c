import type { Sections } from './sections.ts'
import { section, uint32Section } from './sections.ts'
import { byteAt, uint32At } from '../../arrays/read-array.ts'

export interface EnglishIndex {
  /** Numbers of the words that begin with `prefix`, from first up to, not including, last. */
  readonly range: (prefix: string) => { readonly first: number; readonly last: number }
  readonly word: (index: number) => string
  /** Size of a word's list in bytes; roughly its number of entries. */
  readonly listBytes: (index: number) => number
  /** Calls back for every entry of a word, the most useful first, with the quality of its gloss (0 to 7). */
  readonly each: (index: number, take: (id: number, quality: number) => void) => void
}

export function openEnglishIndex(sections: Sections): EnglishIndex {
  const words = section(sections, 'words')
  const wordAt = uint32Section(sections, 'word-at')
  const lists = section(sections, 'posts')
  const listAt = uint32Section(sections, 'post-at')
  const decoder = new TextDecoder()
  const word = (index: number) => decoder.decode(words.subarray(wordAt[index], wordAt[index + 1]))
  const firstNotBelow = (text: string) => {
    let low = 0
    let high = wordAt.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (word(middle) < text) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    word,
    range: (prefix) => ({ first: firstNotBelow(prefix), last: firstNotBelow(`${prefix}\u{10ffff}`) }),
    listBytes: (index) => uint32At(listAt, index + 1) - uint32At(listAt, index),
    each: (index, take) => {
      let id = 0
      for (let at = uint32At(listAt, index); at < uint32At(listAt, index + 1);) {
        let value = 0
        for (let shift = 0; ; shift += 7) {
          const byte = byteAt(lists, at++)
          value |= (byte & 0x7f) << shift
          if (byte < 0x80) break
        }
        id += value >> 3
        take(id, value & 7)
      }
    },
  }
}
