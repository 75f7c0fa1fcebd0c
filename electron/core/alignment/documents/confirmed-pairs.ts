import type { ExamplePair } from '../engine/bead.ts'
import type { TextId } from '#contract/ids.ts'
import type { Database } from '../../store/database.ts'

/** More would take longer to learn from than the text itself. */
const MOST_PAIRS = 2000

/** The pairs that a person aligned or checked in texts of their own, the newest first; those of one text may be left out. */
export function confirmedPairs(database: Database, except: TextId | null = null): readonly ExamplePair[] {
  const rows = database.all<{ bead_id: string; side: 'source' | 'target'; content: string }>(
    `SELECT bead_id, side, substr(content, lead_utf16 + 1) AS content FROM segments
     WHERE bead_id IN (
       SELECT beads.id FROM beads JOIN texts ON texts.id = text_id
       WHERE state = 'checked' AND origin IN ('edited', 'aligned') AND is_bundled = 0 AND removed_at IS NULL
         AND text_id IS NOT ?
       ORDER BY beads.id DESC LIMIT ?)
     ORDER BY side, position`,
    except,
    MOST_PAIRS,
  )
  return [...Map.groupBy(rows, ({ bead_id }) => bead_id).values()].flatMap((ofBead) => {
    const said = (side: 'source' | 'target', glue: string) =>
      ofBead.flatMap((row) => (row.side === side ? row.content : [])).join(glue)
    const pair = { source: said('source', ''), target: said('target', ' ') }
    return pair.source && pair.target ? [pair] : []
  })
}
