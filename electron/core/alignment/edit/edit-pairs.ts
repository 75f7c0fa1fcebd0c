import { CommandError } from '#contract/errors.ts'
import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import { followSpans } from '../../language/text/spans/follow-spans.ts'
import { keptSpans } from '../../texts/kept-spans.ts'
import type { Side, StoredPair, StoredSegment } from '../../texts/pair.ts'
import { storedPairAt } from '../../texts/stored-pairs.ts'
import { insertTarget } from '../../texts/target-row.ts'
import type { Database } from '../../store/database.ts'
import type { MutationContext } from '../../store/mutate.ts'

const checked = { origin: 'edited', state: 'checked', confidence: 1 } as const

/** Makes one bead of this and the next. Throws 'not-applicable' at the end of the text. */
export function joinWithNext(context: MutationContext, pair: StoredPair) {
  const next = storedPairAt(context.database, pair.textId, pair.position + 1)
  if (!next) throw new CommandError('not-applicable')
  moveTo(context, [...next.source, ...next.target], pair.id)
  removeBead(context, next)
  context.rows.update('beads', pair.id, checked)
}

/** Cuts a bead after so many sentences of each side. Throws 'not-applicable' where one part would be empty. */
export function cutPair(context: MutationContext, pair: StoredPair, sourceCount: number, targetCount: number) {
  const rest = [...pair.source.slice(sourceCount), ...pair.target.slice(targetCount)]
  if (rest.length === 0 || rest.length === pair.source.length + pair.target.length)
    throw new CommandError('not-applicable')
  moveTo(context, rest, insertBead(context, pair.textId, pair.position + 1))
  context.rows.update('beads', pair.id, checked)
}

/**
 * Moves the first segment of a side into the bead before, or the last one into the bead after; at the edge of the text
 * it gets a bead of its own. A bead that is left empty goes. Throws 'not-applicable' where nothing would change.
 */
export function moveSegment(context: MutationContext, pair: StoredPair, side: Side, direction: 'up' | 'down') {
  const segment = direction === 'up' ? pair[side][0] : pair[side].at(-1)
  const by = direction === 'up' ? -1 : 1
  const isOnlySegment = pair.source.length + pair.target.length === 1
  const beside = storedPairAt(context.database, pair.textId, pair.position + by)
  if (!segment || (isOnlySegment && !beside)) throw new CommandError('not-applicable')
  const at = direction === 'up' ? pair.position : pair.position + 1
  moveTo(context, [segment], beside?.id ?? insertBead(context, pair.textId, at))
  if (beside) context.rows.update('beads', beside.id, checked)
  if (isOnlySegment) removeBead(context, { ...pair, position: positionOf(context.database, pair.id) })
  else context.rows.update('beads', pair.id, checked)
}

/** Makes these the English sentences of a pair: those that stay keep their ids, in their order. */
export function writeEnglish(context: MutationContext, pair: StoredPair, english: readonly string[]) {
  const { rows } = context
  if (english.length === 0 && pair.source.length === 0) throw new CommandError('not-applicable')
  for (const [index, content] of english.entries()) {
    const stored = pair.target[index]
    // A label is no part of what was written: it stays in front.
    const label = stored ? labelOf(stored) : ''
    if (stored?.content === label + content) continue
    if (stored)
      rows.update('segments', stored.id, {
        content: label + content,
        as_written: null,
        spans: keptSpans(followSpans(stored.spans, stored.content, label + content)),
      })
    else insertEnglish(context, pair, index, content)
  }
  for (const gone of pair.target.slice(english.length).toReversed()) {
    rows.remove('segments', gone.id)
    rows.shift({ table: 'segments', key: pair.textId, order: 'target', from: gone.position + 1, by: -1 })
  }
  rows.update('beads', pair.id, checked)
}

const labelOf = ({ content, prefixUtf16 }: StoredSegment) => content.slice(0, prefixUtf16)

function insertEnglish({ database, rows, makeId }: MutationContext, pair: StoredPair, index: number, content: string) {
  const position = (pair.target[0]?.position ?? firstTargetAfter(database, pair)) + index
  rows.shift({ table: 'segments', key: pair.textId, order: 'target', from: position, by: 1 })
  insertTarget(rows, {
    id: makeId<SegmentId>(),
    textId: pair.textId,
    beadId: pair.id,
    position,
    kind: pair.source[0]?.kind ?? pair.target[0]?.kind ?? 'paragraph',
    speaker: { zh: null, en: null },
    startsParagraph: false,
    content,
    prefixUtf16: 0,
    asWritten: null,
    spans: [],
  })
}

/** Where the English of a bead without any would stand: after all that comes before it. */
function firstTargetAfter(database: Database, { textId, position }: StoredPair): number {
  const row = database.one<{ last: number | null }>(
    `SELECT segments.position AS last FROM beads JOIN segments ON segments.bead_id = beads.id AND side = 'target'
     WHERE beads.text_id = ? AND beads.position < ? ORDER BY beads.position DESC, segments.position DESC LIMIT 1`,
    textId,
    position,
  )
  return (row?.last ?? -1) + 1
}

function moveTo({ rows }: MutationContext, segments: readonly StoredSegment[], beadId: BeadId) {
  for (const { id } of segments) rows.update('segments', id, { bead_id: beadId })
}

function insertBead({ database, rows, makeId }: MutationContext, textId: TextId, position: number): BeadId {
  const id = makeId<BeadId>()
  rows.shift({ table: 'beads', key: textId, order: 'beads', from: position, by: 1 })
  rows.insert('beads', { id, text_id: textId, position, ...checked })
  rows.update('texts', textId, { pair_count: countOf(database, textId) })
  return id
}

function removeBead({ database, rows }: MutationContext, { id, textId, position }: StoredPair) {
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
