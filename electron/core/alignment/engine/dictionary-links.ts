import type { AlignLexicon } from './align-lexicon.ts'
import { packLinks, type LinkTable } from './links.ts'
import { joinedReadings, type NameTypes } from './name-readings.ts'
import type { Side } from './side.ts'
import type { TermLinks } from './term-links.ts'
import { byteAt, int32At, uint32At } from '../../arrays/read-array.ts'

const sureShare = 0.9
const partsShare = 0.25
const nameShare = 0.3
const leastProbability = 0.008
const mostLinks = 24

/**
 * What the dictionary says about the words of one text: for every type of the Chinese side the probabilities of types
 * of the English side. A word draws on its own glosses, on those of its parts, and on its reading where a capitalised
 * English word sounds like it; numbers, signs and Latin words link to themselves.
 */
export function dictionaryLinks(
  source: Side,
  target: Side,
  names: NameTypes,
  lexicon: AlignLexicon,
  known: TermLinks,
): LinkTable {
  const stemTypes = new Int32Array(lexicon.stems.size).fill(-1)
  for (const [type, key] of target.keys.entries()) {
    const stem = lexicon.stems.get(key)
    if (stem !== undefined) stemTypes[stem] = type
  }
  return packLinks(
    source.keys.map((key, sourceType) => {
      if (!/^\p{Script=Han}/u.test(key)) {
        const same = target.types.get(key)
        const shared = new Map(same === undefined ? [] : [[same, sureShare]])
        return normalised(withTerms(shared, known.get(sourceType)))
      }
      const row = new Map<number, number>()
      addGlosses(row, key, 1, lexicon, stemTypes)
      if (key.length > 1) addParts(row, key, lexicon, stemTypes)
      for (const reading of joinedReadings(key, lexicon))
        for (const type of names.get(reading) ?? []) row.set(type, (row.get(type) ?? 0) + nameShare)
      return normalised(withTerms(row, known.get(sourceType)))
    }),
  )
}

function addGlosses(
  row: Map<number, number>,
  word: string,
  share: number,
  lexicon: AlignLexicon,
  stemTypes: Int32Array,
): boolean {
  const found = lexicon.headwords.get(word)
  if (found === undefined) return false
  for (let at = uint32At(lexicon.rowStart, found); at < uint32At(lexicon.rowStart, found + 1); at++) {
    const type = int32At(stemTypes, uint32At(lexicon.linkStem, at))
    if (type >= 0) row.set(type, (row.get(type) ?? 0) + (share * byteAt(lexicon.linkWeight, at)) / 255)
  }
  return true
}

function addParts(row: Map<number, number>, word: string, lexicon: AlignLexicon, stemTypes: Int32Array): void {
  const parts: string[] = []
  for (let length = 1; length < word.length; length++)
    for (let start = 0; start + length <= word.length; start++) {
      const part = word.slice(start, start + length)
      if (lexicon.headwords.has(part)) parts.push(part)
    }
  const sum = parts.reduce((total, part) => total + part.length, 0)
  for (const part of parts) addGlosses(row, part, (partsShare * part.length) / sum, lexicon, stemTypes)
}

/** What a person said counts as much as all the dictionary says. */
function withTerms(row: Map<number, number>, known: ReadonlyMap<number, number> | undefined): Map<number, number> {
  for (const [type, share] of known ?? []) row.set(type, (row.get(type) ?? 0) + share)
  return row
}

/** At most mass one, and only the links that can still tell something: search time grows with their number. */
function normalised(row: ReadonlyMap<number, number>): readonly (readonly [number, number])[] {
  let sum = 0
  for (const value of row.values()) sum += value
  const scale = sum > 1 ? 1 / sum : 1
  const strongest = Array.from(row, ([type, value]) => [type, value * scale] as const)
    .filter(([, probability]) => probability >= leastProbability)
    .toSorted((one, other) => other[1] - one[1] || one[0] - other[0])
  return strongest.slice(0, mostLinks)
}
