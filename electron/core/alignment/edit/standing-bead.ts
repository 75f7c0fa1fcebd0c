import { CommandError } from '#contract/errors.ts'
import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Side } from '../../texts/lay-out.ts'
import type { Database } from '../../store/database.ts'

export interface StandingSegment {
  readonly id: SegmentId
  readonly side: Side
  readonly position: number
  readonly kind: string
  readonly content: string
  readonly lead_utf16: number
}

/** A bead as it stands in the store, with its segments in their order. */
export interface StandingBead {
  readonly id: BeadId
  readonly textId: TextId
  readonly position: number
  readonly source: readonly StandingSegment[]
  readonly target: readonly StandingSegment[]
}

/** Throws 'text-gone', or 'text-is-bundled': a new edition would write over what a person made there. */
export function demandEditable(database: Database, textId: TextId) {
  const text = database.one<{ is_bundled: number }>(
    'SELECT is_bundled FROM texts WHERE id = ? AND removed_at IS NULL',
    textId,
  )
  if (!text) throw new CommandError('text-gone')
  if (text.is_bundled === 1) throw new CommandError('text-is-bundled')
}

/** Throws as `demandEditable` does, or 'pair-gone'. */
export function editableBead(database: Database, textId: TextId, beadId: BeadId): StandingBead {
  demandEditable(database, textId)
  const row = database.one<{ position: number }>(
    'SELECT position FROM beads WHERE id = ? AND text_id = ?',
    beadId,
    textId,
  )
  if (!row) throw new CommandError('pair-gone')
  return withSegments(database, { id: beadId, textId, position: row.position })
}

/** The bead before or after, or null at the edge of the text. */
export function neighbour(database: Database, { textId, position }: StandingBead, by: 1 | -1): StandingBead | null {
  const sql = 'SELECT id FROM beads WHERE text_id = ? AND position = ?'
  const row = database.one<{ id: BeadId }>(sql, textId, position + by)
  return row ? withSegments(database, { id: row.id, textId, position: position + by }) : null
}

function withSegments(database: Database, bead: Pick<StandingBead, 'id' | 'textId' | 'position'>): StandingBead {
  const segments = database.all<StandingSegment>(
    'SELECT id, side, position, kind, content, lead_utf16 FROM segments WHERE bead_id = ? ORDER BY side, position',
    bead.id,
  )
  const of = (side: Side) => segments.filter((each) => each.side === side)
  return { ...bead, source: of('source'), target: of('target') }
}
