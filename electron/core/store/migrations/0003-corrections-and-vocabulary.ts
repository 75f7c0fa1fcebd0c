import type { Migration } from './migration.ts'

// The version counts every write, also one that undo makes, so that what was read of the rows is known to be stale.
const versioned = (table: string) => `
INSERT INTO meta (key, value) VALUES ('${table}-version', '0');
${['INSERT', 'UPDATE', 'DELETE']
  .map(
    (event) => `CREATE TRIGGER ${table}_version_on_${event.toLowerCase()} AFTER ${event} ON ${table}
BEGIN UPDATE meta SET value = value + 1 WHERE key = '${table}-version'; END;`,
  )
  .join('\n')}
`

const corrections = `
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('here', 'text', 'everywhere')),
  kind TEXT NOT NULL CHECK (kind IN ('reading', 'split', 'merge')),
  text_id TEXT NOT NULL,
  segment_id TEXT NOT NULL,
  start_utf16 INTEGER NOT NULL,
  end_utf16 INTEGER NOT NULL,
  quote TEXT NOT NULL CHECK (quote <> ''),
  sentence TEXT NOT NULL,
  before_parts TEXT NOT NULL,
  after_parts TEXT NOT NULL,
  text_title_zh TEXT NOT NULL, text_title_en TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

const vocabulary = `
CREATE TABLE word_status (
  headword TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('learning', 'known', 'ignored')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE word_notes (
  headword TEXT PRIMARY KEY,
  word TEXT NOT NULL,
  note TEXT NOT NULL CHECK (note <> ''),
  search TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Derived: the words of a text, counted. A row may be dropped at any time.
CREATE TABLE word_counts (
  text_id TEXT PRIMARY KEY REFERENCES texts (id) ON DELETE CASCADE,
  stamp TEXT NOT NULL,
  running INTEGER NOT NULL,
  counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

// The sentence a card's word was taken from, as it then was: it tells the word from its likes when the sentence is edited.
const cards = `ALTER TABLE cards ADD COLUMN anchor_sentence TEXT;`

export const correctionsAndVocabulary: Migration = {
  name: '0003-corrections-and-vocabulary',
  sql: corrections + versioned('corrections') + vocabulary + versioned('word_status') + cards,
}
