import type { Migration } from './migration.ts'

const texts = `
CREATE TABLE texts (
  id TEXT PRIMARY KEY,
  edition_id TEXT UNIQUE,
  digest TEXT NOT NULL,
  title_zh TEXT NOT NULL, title_en TEXT NOT NULL,
  description_zh TEXT NOT NULL, description_en TEXT NOT NULL,
  source_zh TEXT NOT NULL, source_en TEXT NOT NULL,
  licence TEXT NOT NULL,
  is_bundled INTEGER NOT NULL CHECK (is_bundled IN (0, 1)),
  pair_count INTEGER NOT NULL,
  han_count INTEGER NOT NULL,
  outline TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE beads (
  id TEXT PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts (id),
  position INTEGER NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  origin TEXT NOT NULL CHECK (origin IN ('given', 'aligned', 'edited')),
  state TEXT NOT NULL CHECK (state IN ('machine', 'checked', 'disputed'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX beads_in_order ON beads (text_id, position);

CREATE TABLE segments (
  id TEXT PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts (id),
  bead_id TEXT NOT NULL REFERENCES beads (id),
  side TEXT NOT NULL CHECK (side IN ('source', 'target')),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker_zh TEXT, speaker_en TEXT,
  starts_paragraph INTEGER NOT NULL CHECK (starts_paragraph IN (0, 1)),
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX segments_in_order ON segments (text_id, side, position);
CREATE INDEX segments_of_bead ON segments (bead_id, side, position);

CREATE TABLE places (
  text_id TEXT PRIMARY KEY REFERENCES texts (id),
  pair_index INTEGER NOT NULL,
  furthest_index INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

const cards = `
CREATE TABLE cards (
  id TEXT PRIMARY KEY,
  headword TEXT NOT NULL,
  reading TEXT NOT NULL,
  meaning TEXT NOT NULL,
  sentence TEXT NOT NULL,
  translation TEXT NOT NULL,
  note TEXT NOT NULL,
  mark_start_utf16 INTEGER NOT NULL,
  mark_end_utf16 INTEGER NOT NULL,
  term_id TEXT,
  text_id TEXT NOT NULL,
  segment_id TEXT NOT NULL,
  start_utf16 INTEGER NOT NULL,
  end_utf16 INTEGER NOT NULL,
  quote TEXT NOT NULL,
  text_title_zh TEXT NOT NULL, text_title_en TEXT NOT NULL,
  search TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'learning', 'review', 'relearning')),
  due_at INTEGER NOT NULL,
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  scheduled_days INTEGER NOT NULL,
  learning_step INTEGER NOT NULL,
  reps INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  reviewed_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX cards_by_headword ON cards (headword);
CREATE INDEX cards_by_term ON cards (term_id) WHERE term_id IS NOT NULL;
CREATE INDEX cards_due ON cards (state, due_at);
CREATE INDEX cards_newest ON cards (created_at, id);
`

const reviewLog = `
CREATE TABLE review_log (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('review', 'undo', 'redo')),
  of_id TEXT CHECK ((kind = 'review') = (of_id IS NULL)),
  card_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  grade TEXT CHECK (grade IN ('again', 'hard', 'good', 'easy')),
  answered_in_ms INTEGER,
  state_before TEXT,
  due_before INTEGER,
  due_after INTEGER,
  stability_after REAL,
  difficulty_after REAL
) STRICT;
CREATE INDEX review_log_by_time ON review_log (at) WHERE kind = 'review';
CREATE INDEX review_log_of ON review_log (of_id, sequence) WHERE of_id IS NOT NULL;
CREATE TRIGGER review_log_never_changes BEFORE UPDATE ON review_log
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
CREATE TRIGGER review_log_never_shrinks BEFORE DELETE ON review_log
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER review_log_never_replaces BEFORE INSERT ON review_log
WHEN EXISTS (SELECT 1 FROM review_log WHERE sequence = NEW.sequence OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
`

const rest = `
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE undo_steps (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  token TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  step TEXT NOT NULL
) STRICT;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

export const firstTables: Migration = { name: '0001-first-tables', sql: texts + cards + reviewLog + rest }
