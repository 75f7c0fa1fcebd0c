import type { Migration } from './migration.ts'

// `record`: who made a pair and when, and properties of the reader's file, as JSON of `PairRecord`; null where the file
// said nothing. It stands with the notes, at the first sentence of the pair.
export const recordsOfPairs: Migration = {
  name: '0008-records-of-pairs',
  sql: 'ALTER TABLE pack_notes ADD COLUMN record TEXT;',
}
