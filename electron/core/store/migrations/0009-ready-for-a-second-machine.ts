import type { Migration } from './migration.ts'

/**
 * The log without a number of its own machine: in order of time and id. `study_at` is the moment on a clock whose days are
 * the learner's study days; with retention and weights it is all that a replay needs. A `basis` is a schedule as it stood:
 * what reviews of earlier versions, which have none of these, had made of a card.
 */
const reviewLog = `
DROP TRIGGER review_log_never_changes;
DROP TRIGGER review_log_never_shrinks;
DROP TRIGGER review_log_never_replaces;
DROP INDEX review_log_by_time;
DROP INDEX review_log_of;
ALTER TABLE review_log RENAME TO review_log_before;
CREATE TABLE review_weights (
  id TEXT PRIMARY KEY,
  weights TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE review_log (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('review', 'undo', 'redo', 'basis')),
  of_id TEXT CHECK ((kind IN ('review', 'basis')) = (of_id IS NULL)),
  card_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  grade TEXT CHECK (grade IN ('again', 'hard', 'good', 'easy')),
  answered_in_ms INTEGER,
  state_before TEXT,
  due_before INTEGER,
  due_after INTEGER,
  stability_after REAL,
  difficulty_after REAL,
  study_at INTEGER,
  retention_percent INTEGER,
  weights_id TEXT REFERENCES review_weights (id),
  schedule TEXT CHECK ((kind = 'basis') = (schedule IS NOT NULL)),
  device TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO review_log (id, kind, of_id, card_id, at, grade, answered_in_ms, state_before, due_before, due_after,
  stability_after, difficulty_after, device)
SELECT id, kind, of_id, card_id,
  -- Never before what it takes back: the order was that of the rows.
  CASE WHEN of_id IS NULL THEN at ELSE (
    SELECT max(at) FROM review_log_before AS earlier
    WHERE earlier.sequence <= review_log_before.sequence
      AND (earlier.id = review_log_before.of_id OR earlier.of_id = review_log_before.of_id)) END,
  grade, answered_in_ms, state_before, due_before, due_after, stability_after, difficulty_after,
  (SELECT value FROM meta WHERE key = 'device')
FROM review_log_before;
INSERT INTO review_log (id, kind, card_id, at, schedule, device)
SELECT 'basis-' || id, 'basis', id, reviewed_at,
  json_object('state', state, 'dueAt', due_at, 'stability', stability, 'difficulty', difficulty,
    'scheduledDays', scheduled_days, 'learningStep', learning_step, 'reps', reps, 'lapses', lapses,
    'reviewedAt', reviewed_at, 'reviewedStudyAt', NULL),
  (SELECT value FROM meta WHERE key = 'device')
FROM cards WHERE reviewed_at IS NOT NULL;
DROP TABLE review_log_before;
CREATE INDEX review_log_by_time ON review_log (at) WHERE kind = 'review';
CREATE INDEX review_log_bases ON review_log (at) WHERE kind = 'basis';
CREATE INDEX review_log_of ON review_log (of_id, at, id) WHERE of_id IS NOT NULL;
CREATE INDEX review_log_of_card ON review_log (card_id, at, id);
CREATE TRIGGER review_log_never_changes BEFORE UPDATE ON review_log
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
CREATE TRIGGER review_log_never_shrinks BEFORE DELETE ON review_log
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER review_log_never_replaces BEFORE INSERT ON review_log
WHEN EXISTS (SELECT 1 FROM review_log WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
ALTER TABLE cards ADD COLUMN reviewed_study_at INTEGER;
`

/**
 * When and on which device a field was last written; '*' is the whole row, 'pairs' all of a text's pairs and sentences. A
 * tombstone says when a row was deleted. An alias is the id of a card that another of the same headword stands for.
 */
const stamps = `
INSERT INTO meta (key, value) VALUES ('device', lower(hex(randomblob(8))));
CREATE TABLE field_stamps (
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  field TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (table_name, row_key, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE tombstones (
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (table_name, row_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE card_aliases (
  alias TEXT PRIMARY KEY,
  card_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX card_aliases_of ON card_aliases (card_id);
${(
  [
    ['cards', 'id', 'created_at'],
    ['corrections', 'id', 'created_at'],
    ['word_status', 'headword', 'since'],
    ['word_notes', 'headword', 'written_at'],
    ['packs', 'id', 'added_at'],
    ['settings', 'key', '0'],
    ['places', 'text_id', '0'],
    ['texts', 'id', '0'],
  ] as const
)
  .map(
    ([table, key, at]) => `INSERT INTO field_stamps
SELECT '${table}', ${key}, '*', printf('%012x-0000-%s', max(0, ${at}), (SELECT value FROM meta WHERE key = 'device'))
FROM ${table};`,
  )
  .join('\n')}
`

export const readyForASecondMachine: Migration = {
  name: '0009-ready-for-a-second-machine',
  sql: stamps + reviewLog,
}
