import type { FrequencyBand, HskLevel } from '../entry.ts'
import type { MergedEntry } from './merge-entries.ts'

/** Where the ordering's knowledge comes from; the same arguments give the same order. */
export interface UsefulnessSources {
  /** How often a simplified word occurs, by any fixed corpus. */
  readonly countOf: (simplified: string) => number
  /** The HSK 3.0 level of a word said so ('yi1 yang4', small letters), 7 for 7 to 9; null where it has none. */
  readonly hskOf: (simplified: string, pinyin: string) => HskLevel | null
  /** Readings of a headword, most common first, each as 'xing2' or 'yi4 si5'; empty where unknown. */
  readonly readingsOf: (simplified: string) => readonly string[]
  /** How unusual a way to write the word in traditional characters is: 0 is the usual one. */
  readonly rarityOf: (simplified: string, traditional: string) => number
}

export interface RankedEntry {
  readonly entry: MergedEntry
  readonly band: FrequencyBand
  readonly hsk: HskLevel | null
}

// Particles are the commonest use of these characters, whatever a table of readings by compounds says.
const particles: Readonly<Record<string, string>> = { 得: 'de5', 了: 'le5', 着: 'zhe5', 的: 'de5', 地: 'de5' }
const bandEnds = [500, 1_500, 5_000, 15_000, 40_000] as const

/**
 * All entries, the most useful first. A headword's count goes to its most usual entry; its other readings get a third
 * each time, entries that are only a name beside a plain word a tenth and entries that only point elsewhere a thousandth.
 */
export function rankEntries(entries: readonly MergedEntry[], sources: UsefulnessSources): readonly RankedEntry[] {
  const byHeadword = Map.groupBy(entries, (entry) => entry.simplified)
  const weights = new Map<MergedEntry, number>()
  for (const [simplified, group] of byHeadword) {
    const count = sources.countOf(simplified) + 0.5
    const ordered = group.length === 1 ? group : orderReadings(group, readingRanks(simplified, sources), sources)
    const isOnlyName = group.every(({ isName }) => isName)
    ordered.forEach((entry, index) => weights.set(entry, count * 3 ** -index * share(entry, isOnlyName)))
  }
  const weight = (entry: MergedEntry) => weights.get(entry) ?? 0
  const counts = Array.from(byHeadword.keys(), (word) => sources.countOf(word)).toSorted((one, other) => other - one)
  const floors = bandEnds.map((end) => counts[end - 1] ?? 0)
  return entries
    .toSorted(
      (one, other) => weight(other) - weight(one) || other.senses.length - one.senses.length || one.line - other.line,
    )
    .map((entry) => ({
      entry,
      band: bandOf(sources.countOf(entry.simplified), floors),
      hsk: isPointer(entry) ? null : sources.hskOf(entry.simplified, entry.pinyin.toLowerCase()),
    }))
}

function bandOf(count: number, floors: readonly number[]): FrequencyBand {
  if (count <= 0) return 0
  const index = floors.findIndex((floor) => count >= floor)
  return (index < 0 ? 6 : index + 1) as FrequencyBand
}

function share(entry: MergedEntry, isOnlyName: boolean): number {
  if (isPointer(entry)) return 0.001
  return entry.isName && !isOnlyName ? 0.1 : 1
}

const isPointer = (entry: MergedEntry) =>
  entry.senses.every(({ relation }) => relation === 'variant' || relation === 'old-variant' || relation === 'used-in')

function readingRanks(simplified: string, { readingsOf }: UsefulnessSources): readonly string[] {
  const particle = particles[simplified]
  return particle === undefined ? readingsOf(simplified) : [particle, ...readingsOf(simplified)]
}

function orderReadings(
  group: readonly MergedEntry[],
  readings: readonly string[],
  { rarityOf }: UsefulnessSources,
): readonly MergedEntry[] {
  const place = (entry: MergedEntry) => {
    // 东西 dong1 xi5, things, before dong1 xi1, east and west: of a longer word the toneless reading is the spoken one.
    if (entry.simplified.length > 1 && entry.pinyin.endsWith('5')) return -1
    const found = readings.indexOf(entry.pinyin.toLowerCase().replaceAll('u:', 'ü'))
    return found < 0 ? readings.length : found
  }
  const kind = (entry: MergedEntry) => (isPointer(entry) ? 2 : entry.isName ? 1 : 0)
  return group.toSorted(
    (one, other) =>
      kind(one) - kind(other) ||
      place(one) - place(other) ||
      rarityOf(one.simplified, one.traditional) - rarityOf(other.simplified, other.traditional) ||
      other.senses.length - one.senses.length ||
      one.line - other.line,
  )
}
