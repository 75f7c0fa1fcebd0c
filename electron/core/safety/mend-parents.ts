import type { Database } from '../store/database.ts'

interface Loose {
  readonly id: string
  readonly text_id: string
}

/**
 * Makes anew what sentences hang on where it is lost: the row of their text, named after its first sentence, and their
 * pairs, in the places that are free. What they say is worth more than how it was arranged.
 */
export function mendParents(database: Database): void {
  for (const { text_id: textId } of database.all<{ text_id: string }>(
    `SELECT DISTINCT text_id FROM segments WHERE text_id NOT IN (SELECT id FROM texts)`,
  ))
    makeText(database, textId)
  const loose = database.all<Loose>(
    `SELECT bead_id AS id, text_id FROM segments WHERE bead_id NOT IN (SELECT id FROM beads)
     GROUP BY bead_id ORDER BY text_id, min(CASE side WHEN 'source' THEN position END), min(position)`,
  )
  for (const [textId, beads] of Map.groupBy(loose, ({ text_id }) => text_id)) makeBeads(database, textId, beads)
  database.run(`UPDATE texts SET pair_count = (SELECT count(*) FROM beads WHERE text_id = texts.id)`)
}

function makeText(database: Database, textId: string) {
  database.run(
    `INSERT INTO texts (id, edition_id, digest, title_zh, title_en, description_zh, description_en, source_zh, source_en,
       licence, is_bundled, pair_count, han_count)
     SELECT ?, NULL, 'salvaged ' || ?, substr(content, 1, 60), '', '', '', '', '', '', 0, 0, 0 FROM segments
     WHERE text_id = ? ORDER BY side, position LIMIT 1`,
    textId,
    textId,
    textId,
  )
}

function makeBeads(database: Database, textId: string, beads: readonly Loose[]) {
  const sql = 'SELECT position FROM beads WHERE text_id = ?'
  const taken = new Set(database.all<{ position: number }>(sql, textId).map(({ position }) => position))
  let position = 0
  for (const { id } of beads) {
    while (taken.has(position)) position++
    taken.add(position)
    database.run(
      `INSERT INTO beads (id, text_id, position, confidence, origin, state) VALUES (?, ?, ?, 0.5, 'given', 'machine')`,
      id,
      textId,
      position,
    )
  }
}
