import { CommandError } from '#contract/errors.ts'
import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { MakeId } from '../../store/ids.ts'
import type { Side } from '../../texts/lay-out.ts'
import { insertTarget } from '../../texts/target-row.ts'
import type { Database } from '../../store/database.ts'
import type { Recorder } from '../../store/recorder.ts'
import { neighbour, type StandingBead, type StandingSegment } from './standing-bead.ts'

/** What an edit works with: it reads the database and writes through the recorder of one mutation. */
export interface Desk {
  readonly database: Database
  readonly rows: Recorder
  readonly makeId: MakeId
}

const checked = { origin: 'edited', state: 'checked', confidence: 1 } as const

/** Makes one bead of this and the next. Throws 'nothing-there' at the end of the text. */
export function joinWithNext(desk: Desk, bead: StandingBead) {
  const next = neighbour(desk.database, bead, 1)
  if (!next) throw new CommandError('nothing-there')
  lay(desk, [...next.source, ...next.target], bead.id)
  removeBead(desk, next)
  desk.rows.update('beads', bead.id, checked)
}

/** Cuts a bead after so many sentences of each side. Throws 'nothing-there' where one part would be empty. */
export function cutBead(desk: Desk, bead: StandingBead, sourceCount: number, targetCount: number) {
  const rest = [...bead.source.slice(sourceCount), ...bead.target.slice(targetCount)]
  if (rest.length === 0 || rest.length === bead.source.length + bead.target.length)
    throw new CommandError('nothing-there')
  lay(desk, rest, insertBead(desk, bead.textId, bead.position + 1))
  desk.rows.update('beads', bead.id, checked)
}

/**
 * Moves the first segment of a side into the bead before, or the last one into the bead after; at the edge of the text
 * it gets a bead of its own. A bead that is left empty goes. Throws 'nothing-there' where nothing would change.
 */
export function moveSegment(desk: Desk, bead: StandingBead, side: Side, direction: 'up' | 'down') {
  const segment = direction === 'up' ? bead[side][0] : bead[side].at(-1)
  const by = direction === 'up' ? -1 : 1
  const isAlone = bead.source.length + bead.target.length === 1
  const beside = neighbour(desk.database, bead, by)
  if (!segment || (isAlone && !beside)) throw new CommandError('nothing-there')
  const at = direction === 'up' ? bead.position : bead.position + 1
  lay(desk, [segment], beside?.id ?? insertBead(desk, bead.textId, at))
  if (beside) desk.rows.update('beads', beside.id, checked)
  if (isAlone) removeBead(desk, { ...bead, position: positionOf(desk.database, bead.id) })
  else desk.rows.update('beads', bead.id, checked)
}

/** Makes these the English sentences of a bead: those that stay keep their ids, in their order. */
export function writeEnglish(desk: Desk, bead: StandingBead, english: readonly string[]) {
  const { rows } = desk
  if (english.length === 0 && bead.source.length === 0) throw new CommandError('nothing-there')
  for (const [index, content] of english.entries()) {
    const standing = bead.target[index]
    // A label is no part of what was written: it stays in front.
    const label = standing ? labelOf(standing) : ''
    if (standing?.content === label + content) continue
    if (standing) rows.update('segments', standing.id, { content: label + content, as_written: null })
    else insertEnglish(desk, bead, index, content)
  }
  for (const gone of bead.target.slice(english.length).toReversed()) {
    rows.remove('segments', gone.id)
    rows.shift({ table: 'segments', key: bead.textId, order: 'target', from: gone.position + 1, by: -1 })
  }
  rows.update('beads', bead.id, checked)
}

const labelOf = ({ content, lead_utf16 }: StandingSegment) => content.slice(0, lead_utf16)

function insertEnglish({ database, rows, makeId }: Desk, bead: StandingBead, index: number, content: string) {
  const position = (bead.target[0]?.position ?? firstTargetAfter(database, bead)) + index
  rows.shift({ table: 'segments', key: bead.textId, order: 'target', from: position, by: 1 })
  insertTarget(rows, {
    id: makeId<SegmentId>(),
    textId: bead.textId,
    beadId: bead.id,
    position,
    kind: bead.source[0]?.kind ?? bead.target[0]?.kind ?? 'paragraph',
    speaker: { zh: null, en: null },
    startsParagraph: false,
    content,
    leadUtf16: 0,
    asWritten: null,
  })
}

/** Where the English of a bead without any would stand: after all that comes before it. */
function firstTargetAfter(database: Database, { textId, position }: StandingBead): number {
  const row = database.one<{ last: number | null }>(
    `SELECT segments.position AS last FROM beads JOIN segments ON segments.bead_id = beads.id AND side = 'target'
     WHERE beads.text_id = ? AND beads.position < ? ORDER BY beads.position DESC, segments.position DESC LIMIT 1`,
    textId,
    position,
  )
  return (row?.last ?? -1) + 1
}

function lay({ rows }: Desk, segments: readonly StandingSegment[], beadId: BeadId) {
  for (const { id } of segments) rows.update('segments', id, { bead_id: beadId })
}

function insertBead({ database, rows, makeId }: Desk, textId: TextId, position: number): BeadId {
  const id = makeId<BeadId>()
  rows.shift({ table: 'beads', key: textId, order: 'beads', from: position, by: 1 })
  rows.insert('beads', { id, text_id: textId, position, ...checked })
  rows.update('texts', textId, { pair_count: countOf(database, textId) })
  return id
}

function removeBead({ database, rows }: Desk, { id, textId, position }: StandingBead) {
  rows.remove('beads', id)
  rows.shift({ table: 'beads', key: textId, order: 'beads', from: position + 1, by: -1 })
  rows.update('texts', textId, { pair_count: countOf(database, textId) })
}

function countOf(database: Database, textId: TextId): number {
  const sql = 'SELECT position FROM beads WHERE text_id = ? ORDER BY position DESC LIMIT 1'
  return (database.one<{ position: number }>(sql, textId)?.position ?? -1) + 1
}

const positionOf = (database: Database, id: BeadId): number =>
  database.one<{ position: number }>('SELECT position FROM beads WHERE id = ?', id)?.position ?? 0
