import type { Migration } from './migration.ts'

// `spans`: code, links, emphasis and tags in `content`, as JSON of `contract/spans.ts`; null where there are none, as
// there are in no text taken in before.
export const spansOfSegments: Migration = {
  name: '0007-spans-of-segments',
  sql: 'ALTER TABLE segments ADD COLUMN spans TEXT;',
}
