import type { Dictionary } from './dictionary.ts'
import type { DictionaryEntry } from './entry.ts'
import { fitsTones, parsePinyinQuery, pinyinLetters } from './pinyin.ts'
import type { Sections } from './sections.ts'
import { uint32Section } from './sections.ts'

// Readings whose tones do not fit are passed over; this many are looked at.
const mostRead = 1500

/** Search by reading over entry ids that are sorted by the letters of their readings. */
export function openPinyinIndex(
  sections: Sections,
  dictionary: Dictionary,
): (query: string, limit: number) => readonly DictionaryEntry[] {
  const ids = uint32Section(sections, 'pinyin')
  const lettersAt = (place: number) => pinyinLetters(dictionary.reading(ids[place]!))
  const firstNotBelow = (letters: string, from: number) => {
    let low = from
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lettersAt(middle) < letters) low = middle + 1
      else high = middle
    }
    return low
  }
  return (text, limit) => {
    const query = parsePinyinQuery(text)
    if (query === null) return []
    const start = firstNotBelow(query.letters, 0)
    const endOfSame = firstNotBelow(`${query.letters}a`, start)
    const end = firstNotBelow(`${query.letters}{`, start)
    const found: DictionaryEntry[] = []
    for (const range of [ids.slice(start, endOfSame).sort(), ids.slice(endOfSame, end).sort()])
      for (const id of range.subarray(0, mostRead)) {
        if (found.length >= limit) return found
        const entry = dictionary.entry(id)
        if (query.toned === null || fitsTones(entry.syllables, query.toned)) found.push(entry)
      }
    return found
  }
}
