import type { Migration } from './migration.ts'

// `glossaries`: the glossaries that a reader chose for a text, ids with blanks between, '' for none; null where nobody
// chose, and the text has those that belong to it. The version counts every write that may change them.
const events = ['INSERT', 'DELETE', 'UPDATE OF glossaries, pack_id, is_bundled'] as const

export const glossariesOfTexts: Migration = {
  name: '0006-glossaries-of-texts',
  sql: `
ALTER TABLE texts ADD COLUMN glossaries TEXT;
INSERT INTO meta (key, value) VALUES ('texts-version', '0');
${events
  .map(
    (event, at) => `CREATE TRIGGER texts_version_${at} AFTER ${event} ON texts
BEGIN UPDATE meta SET value = value + 1 WHERE key = 'texts-version'; END;`,
  )
  .join('\n')}
`,
}
