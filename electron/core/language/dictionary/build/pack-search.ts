import { bareGloss, englishWords, glossesOf, glossQuality, isCommonWord } from '../english-words.ts'
import { pinyinLetters } from '../pinyin.ts'
import { bytesOf, packSections } from '../sections.ts'
import { joinUtf8 } from './join-strings.ts'
import type { MergedSense } from './merge-entries.ts'
import type { RankedEntry } from './rank-entries.ts'
import { itemAt, uint32At } from '../../../arrays/read-array.ts'

/**
 * Packs the two reverse indexes. `pinyin`: entry ids sorted by the letters of their readings. English: sorted words,
 * and for each its entries in ascending id as LEB128 numbers of (step to the id) * 8 + quality.
 */
export function packSearch(ranked: readonly RankedEntry[]): Uint8Array {
  const letters = ranked.map(({ entry }) => pinyinLetters(entry.pinyin))
  const byLetters = Uint32Array.from(letters.keys()).sort((one, other) => {
    const [a, b] = [itemAt(letters, one), itemAt(letters, other)]
    return a < b ? -1 : a > b ? 1 : one - other
  })
  const postings = new Map<string, number[]>()
  ranked.forEach(({ entry }, id) => {
    for (const [word, quality] of wordsOf(entry.senses)) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [id, quality])
      else list.push(id, quality)
    }
  })
  const words = Array.from(postings.keys()).toSorted()
  const tokens = joinUtf8(words)
  const packed = words.map((word) => packPostings(postings.get(word) ?? []))
  const offsets = new Uint32Array(packed.length + 1)
  packed.forEach((bytes, index) => (offsets[index + 1] = uint32At(offsets, index) + bytes.length))
  return packSections([
    ['pinyin', bytesOf(byLetters)],
    ['words', tokens.bytes],
    ['word-at', bytesOf(tokens.offsets)],
    ['posts', Uint8Array.from(packed.flat())],
    ['post-at', bytesOf(offsets)],
  ])
}

/** Each English word of an entry with its best quality. */
function wordsOf(senses: readonly MergedSense[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const note = (word: string, quality: number) => found.set(word, Math.max(quality, found.get(word) ?? 0))
  senses.forEach((sense, index) => {
    const text = sense.parts.map((part) => (typeof part === 'string' ? part : ' ')).join('')
    for (const gloss of glossesOf(text)) {
      const bare = englishWords(bareGloss(gloss))
      for (const word of bare) {
        const quality = glossQuality(bare.length, index)
        if (!isCommonWord(word) || quality >= 3) note(word, quality)
      }
      if (gloss.includes('(')) for (const word of englishWords(gloss)) if (!isCommonWord(word)) note(word, 0)
    }
  })
  return found
}

function packPostings(pairs: readonly number[]): readonly number[] {
  const bytes: number[] = []
  let before = 0
  for (let i = 0; i < pairs.length; i += 2) {
    let value = (itemAt(pairs, i) - before) * 8 + itemAt(pairs, i + 1)
    before = itemAt(pairs, i)
    for (; value >= 0x80; value >>>= 7) bytes.push((value & 0x7f) | 0x80)
    bytes.push(value)
  }
  return bytes
}
