import type { Sections } from './sections.ts'
import { uint16Section, uint32Section } from './sections.ts'
import { uint16At, uint32At } from '../../arrays/read-array.ts'

/** The sorted headwords of both scripts. */
export interface Headwords {
  readonly count: number
  /** Entry ids of a headword, the most useful first; empty where there is none. */
  readonly idsOf: (headword: string) => readonly number[]
  /** Ids of the `limit` most useful entries whose headword begins with `prefix`; empty for an empty prefix. */
  readonly idsBeginning: (prefix: string, limit: number) => readonly number[]
  /** Ids of the `limit` most useful entries whose headword has `text` behind its beginning; empty for an empty text. */
  readonly idsWithInside: (text: string, limit: number) => readonly number[]
  /** Whether `text.slice(start, end)` is a headword; nothing is copied. */
  readonly has: (text: string, startUtf16: number, endUtf16: number) => boolean
}

// The longest headword has 21 UTF-16 units; longer texts are not looked up. Test: dictionary-whole.
export const longestHeadwordUtf16 = 24

export function openHeadwords(sections: Sections): Headwords {
  const units = uint16Section(sections, 'keys')
  const offsets = uint32Section(sections, 'key-at')
  const heads = uint32Section(sections, 'key-ids')
  const lists = uint32Section(sections, 'lists')
  const find = placeFinder(units, offsets)
  const idsAt = (place: number): readonly number[] => {
    const head = uint32At(heads, place)
    if (head < 0x80000000) return [head]
    const list = head & 0x7fffffff
    return Array.from(lists.subarray(list + 1, list + 1 + uint32At(lists, list)))
  }
  const begins = (place: number, prefix: string) => {
    if (place >= heads.length || uint32At(offsets, place + 1) - uint32At(offsets, place) < prefix.length) return false
    return (
      compare(units, uint32At(offsets, place), uint32At(offsets, place) + prefix.length, prefix, 0, prefix.length) === 0
    )
  }
  return {
    count: heads.length,
    has: (text, start, end) => find(text, start, end) >= 0,
    idsOf: (headword) => {
      const place = find(headword, 0, headword.length)
      return place < 0 ? [] : idsAt(place)
    },
    idsBeginning: (prefix, limit) => {
      const ids = new Set<number>()
      const place = prefix === '' ? heads.length : find(prefix, 0, prefix.length)
      for (let next = place < 0 ? ~place : place; begins(next, prefix); next++)
        for (const id of idsAt(next)) ids.add(id)
      return Uint32Array.from(ids).sort().subarray(0, limit).values().toArray()
    },
    idsWithInside: (text, limit) => {
      const ids = new Set<number>()
      for (const key of keysWithInside(units, offsets, text)) for (const id of idsAt(key)) ids.add(id)
      return Uint32Array.from(ids).sort().subarray(0, limit).values().toArray()
    },
  }
}

/** The place of a headword, or the complement of the place where it would stand. */
function placeFinder(units: Uint16Array, offsets: Uint32Array) {
  return (text: string, start: number, end: number): number => {
    let low = 0
    let high = offsets.length - 2
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = compare(units, uint32At(offsets, middle), uint32At(offsets, middle + 1), text, start, end)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return ~low
  }
}

/** Places of the keys that have a text behind their beginning; a plain walk over all letters takes about a millisecond. */
function* keysWithInside(units: Uint16Array, offsets: Uint32Array, text: string): Generator<number> {
  if (text === '') return
  const first = text.charCodeAt(0)
  let key = 0
  for (let at = units.indexOf(first); at >= 0; at = units.indexOf(first, at + 1)) {
    while (uint32At(offsets, key + 1) <= at) key++
    const isInside = at > uint32At(offsets, key) && at + text.length <= uint32At(offsets, key + 1)
    if (isInside && compare(units, at, at + text.length, text, 0, text.length) === 0) yield key
  }
}

/** Below 0 where the key comes before the text, by UTF-16 units as `<` compares strings. */
function compare(units: Uint16Array, from: number, to: number, text: string, start: number, end: number): number {
  const shared = Math.min(to - from, end - start)
  for (let i = 0; i < shared; i++) {
    const difference = uint16At(units, from + i) - text.charCodeAt(start + i)
    if (difference !== 0) return difference
  }
  return to - from - (end - start)
}
