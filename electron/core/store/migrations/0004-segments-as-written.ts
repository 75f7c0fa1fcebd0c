import type { Migration } from './migration.ts'

// `as_written`: what stands in the reader's file for a sentence, marks of Markdown included, where `content` is shown
// without them. Null where the two are the same, as they are for every text taken in before.
export const segmentsAsWritten: Migration = {
  name: '0004-segments-as-written',
  sql: 'ALTER TABLE segments ADD COLUMN as_written TEXT;',
}
