import type { DictionaryEntry } from './dictionary.ts'

/**
 * Entries of one headword in the order that a reading asks for: those that are read so first, then those that differ in
 * tones alone (一 and 不 change theirs, a second syllable may be neutral), then the others. `syllables` as in `Word`.
 */
export function byReading<Entry extends Pick<DictionaryEntry, 'syllables'>>(
  entries: readonly Entry[],
  syllables: readonly string[],
): readonly Entry[] {
  const wanted = syllables.join(' ').toLowerCase()
  if (wanted.trim() === '') return entries
  const toneless = (reading: string) => reading.replace(/[1-5]/g, '')
  const rank = (entry: Entry) => {
    const own = entry.syllables.join(' ').toLowerCase()
    if (own === wanted) return 0
    return toneless(own) === toneless(wanted) ? 1 : 2
  }
  return entries.toSorted((one, other) => rank(one) - rank(other))
}
