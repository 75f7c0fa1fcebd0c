import type { Dictionary } from '../dictionary.ts'
import { pinyinLetters } from '../pinyin.ts'
import type { Sections } from '../sections.ts'
import { uint32Section } from '../sections.ts'
import { type Fit, fitOf } from './fits-query.ts'
import type { PinyinQuery } from './pinyin-query.ts'

/** Ids of entries by how their reading answers, each list the most useful first. */
export type PinyinAnswer = Readonly<Record<Fit, readonly number[]>>

// Readings that only begin like the query and whose tones do not fit are passed over; this many are looked at.
const mostRead = 1500

/** Search by reading over entry ids that are sorted by the letters of their readings. */
export function openPinyinIndex(
  sections: Sections,
  dictionary: Dictionary,
): (query: PinyinQuery, limit: number) => PinyinAnswer {
  const ids = uint32Section(sections, 'pinyin')
  const lettersAt = (place: number) => pinyinLetters(dictionary.reading(ids[place] ?? 0))
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
  return (query, limit) => {
    const answer = { same: [] as number[], near: [] as number[], begins: [] as number[] }
    const start = firstNotBelow(query.letters, 0)
    const endOfSame = firstNotBelow(`${query.letters}a`, start)
    for (const id of ids.slice(start, endOfSame).sort()) {
      const fit = fitOf(dictionary.reading(id), query)
      if (fit !== null) answer[fit].push(id)
    }
    const begun = ids.slice(endOfSame, firstNotBelow(`${query.letters}{`, endOfSame)).sort()
    for (const id of begun.subarray(0, mostRead)) {
      if (answer.begins.length >= limit) break
      if (fitOf(dictionary.reading(id), query) === 'begins') answer.begins.push(id)
    }
    return answer
  }
}
