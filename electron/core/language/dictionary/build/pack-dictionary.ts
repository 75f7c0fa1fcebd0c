import type { CharacterFacts } from '../entry.ts'
import { itemMark, linkFieldMark, linkMark, relationLetters } from '../record.ts'
import { bytesOf, packSections } from '../sections.ts'
import { joinUtf16, joinUtf8 } from './join-strings.ts'
import type { MergedSense } from './merge-entries.ts'
import type { RankedEntry } from './rank-entries.ts'
import type { Reference } from './read-senses.ts'
import { itemAt } from '../../../arrays/read-array.ts'

export interface PackedDictionary {
  readonly bytes: Uint8Array
  /** References that no headword answers, as 'headword > 繁|简[pin1]'. */
  readonly unresolved: readonly string[]
}

/** Packs ranked entries and the facts of characters into the file that `openDictionary` reads. */
export function packDictionary(
  ranked: readonly RankedEntry[],
  characters: readonly CharacterFacts[],
): PackedDictionary {
  const byKey = keysOf(ranked)
  const unresolved: string[] = []
  const records = joinUtf8(recordLines(ranked, byKey, unresolved))
  const keys = Array.from(byKey.keys()).toSorted()
  const keyTexts = joinUtf16(keys)
  const lists = packLists(keys.map((key) => byKey.get(key) ?? []))
  const facts = joinUtf8(characters.map(packFacts))
  const bytes = packSections([
    ['keys', bytesOf(keyTexts.units)],
    ['key-at', bytesOf(keyTexts.offsets)],
    ['key-ids', bytesOf(lists.heads)],
    ['lists', bytesOf(lists.lists)],
    ['bands', Uint8Array.from(ranked, ({ band }) => band)],
    ['hsk', Uint8Array.from(ranked, ({ hsk }) => hsk ?? 0)],
    ['rec-at', bytesOf(records.offsets)],
    ['records', records.bytes],
    ['char-at', bytesOf(facts.offsets)],
    ['chars', facts.bytes],
  ])
  return { bytes, unresolved }
}

/** One line for each entry; references that no headword answers are added to `unresolved`. */
function recordLines(ranked: readonly RankedEntry[], byKey: ReadonlyMap<string, unknown>, unresolved: string[]) {
  return ranked.map(({ entry }) => {
    const link = (reference: Reference) => {
      const isResolved = byKey.has(reference.simplified) || byKey.has(reference.traditional)
      const { simplified, traditional, pinyin } = reference
      if (!isResolved) unresolved.push(`${entry.simplified} > ${traditional}|${simplified}[${pinyin}]`)
      return [simplified, traditional === simplified ? '' : traditional, pinyin, isResolved ? '1' : '0'].join(
        linkFieldMark,
      )
    }
    return [
      entry.simplified,
      entry.traditional === entry.simplified ? '' : entry.traditional,
      entry.pinyin,
      entry.measureWords.map(link).join(itemMark),
      entry.otherReadings.map(({ region, pinyin }) => region[0] + pinyin).join(itemMark),
      entry.senses.map((sense) => packSense(sense, link)).join(itemMark),
    ].join('\t')
  })
}

function keysOf(ranked: readonly RankedEntry[]): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>()
  ranked.forEach(({ entry }, id) => {
    for (const key of new Set([entry.simplified, entry.traditional])) {
      const ids = byKey.get(key)
      if (ids === undefined) byKey.set(key, [id])
      else ids.push(id)
    }
  })
  return byKey
}

/** A head is an id, or the place of a list (count, ids) with the top bit set. */
function packLists(all: readonly (readonly number[])[]) {
  const lists: number[] = []
  const heads = Uint32Array.from(all, (ids) => {
    if (ids.length === 1) return itemAt(ids, 0)
    lists.push(ids.length, ...ids)
    return (0x80000000 | (lists.length - ids.length - 1)) >>> 0
  })
  return { heads, lists: Uint32Array.from(lists) }
}

function packSense(sense: MergedSense, link: (reference: Reference) => string): string {
  const relation = Object.entries(relationLetters).find(([, name]) => name === sense.relation)?.[0] ?? '-'
  const parts = sense.parts.map((part) => (typeof part === 'string' ? part : linkMark + link(part) + linkMark))
  return (sense.isName ? 'n' : 'p') + relation + parts.join('')
}

const packFacts = ({ readings, components, variants }: CharacterFacts) =>
  [readings.join(' '), components.join(' '), variants.join(' ')].join('\t')
