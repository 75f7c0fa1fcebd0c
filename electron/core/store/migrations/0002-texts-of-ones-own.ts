import type { Migration } from './migration.ts'

// `lead_utf16`: how much of the content is label, list mark or heading mark. `is_in_pack`: for a Chinese sentence that
// was looked for in a pack, whether the pack has it.
const segments = `
ALTER TABLE segments ADD COLUMN lead_utf16 INTEGER NOT NULL DEFAULT 0 CHECK (lead_utf16 >= 0);
ALTER TABLE segments ADD COLUMN is_in_pack INTEGER CHECK (is_in_pack IN (0, 1));
CREATE INDEX segments_headings ON segments (text_id, position)
  WHERE side = 'source' AND kind = 'heading' AND starts_paragraph = 1;
`

// The outline is what the heading segments say. As a column it said the same a second time, and every check of a
// foreign key read it along with its row.
const texts = `
ALTER TABLE texts DROP COLUMN outline;
ALTER TABLE texts ADD COLUMN language TEXT NOT NULL DEFAULT 'zh-Hans' CHECK (language IN ('zh-Hans', 'zh-Hant'));
ALTER TABLE texts ADD COLUMN pack_id TEXT;
ALTER TABLE texts ADD COLUMN removed_at INTEGER;
CREATE INDEX texts_by_digest ON texts (digest);
`

// What a pack says beside its English, kept at the first Chinese sentence of the unit: notes, one a line, and ids of
// glossary terms with blanks between. No foreign key on the segment, as with cards: what was said outlives an edit.
const packs = `
CREATE TABLE pack_notes (
  segment_id TEXT PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts (id),
  notes TEXT NOT NULL,
  terms TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE pack_files (
  digest TEXT PRIMARY KEY,
  head TEXT NOT NULL,
  units TEXT NOT NULL
) STRICT;
CREATE TABLE packs (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL REFERENCES pack_files (digest),
  pack_id TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX packs_by_pack ON packs (pack_id);
`

export const textsOfOnesOwn: Migration = { name: '0002-texts-of-ones-own', sql: segments + texts + packs }
