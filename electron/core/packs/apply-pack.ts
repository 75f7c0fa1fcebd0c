import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import { insertTarget } from '../texts/target-row.ts'
import type { Database } from '../store/database.ts'
import type { PackGroup, PackPlan } from './plan-pack.ts'
import type { Pack } from './pack.ts'
import { speakerNames } from './speaker-names.ts'
import type { MutationContext } from '../store/mutate.ts'

/**
 * Gives a text of the library the English of a pack, as planned. What has English keeps it; sentences that are one
 * unit of the pack become one pair. Every row goes through the recorder, so all of it can be taken back.
 */
export function applyPack(context: MutationContext, textId: TextId, pack: Pack, plan: PackPlan) {
  for (const group of plan.groups) joinBeads(context, group, { origin: 'given', state: 'checked', confidence: 1 })
  numberBeads(context, textId)
  markSegments(context, plan)
  insertTranslation(context, textId, plan)
  for (const group of plan.groups) keepNotes(context, textId, group)
  nameText(context, textId, pack)
}

/** Makes one bead of those that sentences in a row stand in, and says how it came to be. */
export function joinBeads(
  { rows }: Pick<MutationContext, 'rows'>,
  { segments, beadIds: [first, ...others] }: Pick<PackGroup, 'segments' | 'beadIds'>,
  said: Pick<Pair, 'confidence' | 'origin' | 'state'>,
) {
  if (!first) return
  for (const { id, bead_id } of segments) if (bead_id !== first) rows.update('segments', id, { bead_id: first })
  for (const id of others) rows.remove('beads', id)
  rows.update('beads', first, { ...said })
}

const beadsInOrder = (database: Database, textId: TextId) =>
  database.all<{ id: BeadId; position: number }>(
    'SELECT id, position FROM beads WHERE text_id = ? ORDER BY position',
    textId,
  )

/** Closes the gaps of joined beads, from the front: each place is free when its bead comes. The reader's place goes along. */
export function numberBeads({ database, rows }: Pick<MutationContext, 'database' | 'rows'>, textId: TextId) {
  const beads = beadsInOrder(database, textId)
  const place = database.one<{ pair_index: number; furthest_index: number }>(
    'SELECT pair_index, furthest_index FROM places WHERE text_id = ?',
    textId,
  )
  const moved = (index: number) => Math.max(0, beads.filter(({ position }) => position <= index).length - 1)
  for (const [index, { id, position }] of beads.entries())
    if (position !== index) rows.update('beads', id, { position: index })
  rows.update('texts', textId, { pair_count: beads.length })
  if (!place) return
  rows.update('places', textId, { pair_index: moved(place.pair_index), furthest_index: moved(place.furthest_index) })
}

function markSegments({ rows }: MutationContext, { match, segments }: PackPlan) {
  const names = speakerNames(
    segments.map(({ speaker_zh }) => speaker_zh),
    match.beads,
  )
  const states = match.beads.flatMap(({ sourceIndexes, state }) => sourceIndexes.map(() => state))
  for (const [index, { id, speaker_zh, speaker_en, is_in_pack }] of segments.entries()) {
    const isIn = states[index] === 'matched' ? 1 : states[index] === 'no-letters' ? null : (is_in_pack ?? 0)
    const name = speaker_en === '' && speaker_zh !== null ? (names.get(speaker_zh) ?? '') : speaker_en
    if (isIn !== is_in_pack || name !== speaker_en) rows.update('segments', id, { is_in_pack: isIn, speaker_en: name })
  }
}

interface TargetRow {
  readonly id: SegmentId
  readonly bead_id: BeadId
  readonly position: number
}

/** Puts the new English between what is there: that moves up first, from the end, so that no two have one place. */
function insertTranslation(
  { database, rows, makeId }: MutationContext,
  textId: TextId,
  { groups, match, segments }: PackPlan,
) {
  const names = speakerNames(
    segments.map(({ speaker_zh }) => speaker_zh),
    match.beads,
  )
  const stored = Map.groupBy(
    database.all<TargetRow>(
      `SELECT id, bead_id, position FROM segments WHERE text_id = ? AND side = 'target' ORDER BY position`,
      textId,
    ),
    ({ bead_id }) => bead_id,
  )
  const { moves, fresh } = placesFor(beadsInOrder(database, textId), stored, groups)
  for (const { id, position } of moves.toReversed()) rows.update('segments', id, { position })
  for (const { group, beadId, position, content, isFirst } of fresh) {
    const [first] = group.segments
    const speaker = first?.speaker_zh ?? null
    insertTarget(rows, {
      id: makeId<SegmentId>(),
      textId,
      beadId,
      position,
      kind: first?.kind ?? 'paragraph',
      speaker: { zh: speaker, en: speaker === null ? null : first?.speaker_en || (names.get(speaker) ?? '') },
      startsParagraph: isFirst && first?.starts_paragraph === 1,
      content,
      prefixUtf16: 0,
      asWritten: null,
      spans: [],
    })
  }
}

interface NewTarget {
  readonly group: PackGroup
  readonly beadId: BeadId
  readonly position: number
  readonly content: string
  readonly isFirst: boolean
}

/** Where each English sentence stands once the new ones are between those that are there. */
function placesFor(
  beads: readonly { readonly id: BeadId }[],
  stored: ReadonlyMap<BeadId, readonly TargetRow[]>,
  groups: readonly PackGroup[],
) {
  const groupByBead = new Map(groups.map((group) => [group.beadIds[0], group]))
  const moves: { readonly id: SegmentId; readonly position: number }[] = []
  const fresh: NewTarget[] = []
  let next = 0
  for (const { id } of beads) {
    for (const row of stored.get(id) ?? []) moves.push({ id: row.id, position: next++ })
    const group = groupByBead.get(id)
    const english = group?.packBeads.flatMap((bead) => bead.english) ?? []
    for (const [index, content] of english.entries())
      if (group) fresh.push({ group, beadId: id, position: next++, content, isFirst: index === 0 })
  }
  return { moves, fresh }
}

function keepNotes({ database, rows }: MutationContext, textId: TextId, { segments: [first], packBeads }: PackGroup) {
  const notes = packBeads.flatMap((bead) => bead.notes).join('\n')
  const terms = [...new Set(packBeads.flatMap((bead) => bead.terms))].join(' ')
  if (!first || (notes === '' && terms === '')) return
  const isKept = database.one('SELECT 1 FROM pack_notes WHERE segment_id = ?', first.id)
  if (isKept) rows.update('pack_notes', first.id, { notes, terms })
  else rows.insert('pack_notes', { segment_id: first.id, text_id: textId, notes, terms })
}

function nameText({ database, rows }: MutationContext, textId: TextId, { head }: Pack) {
  const text = database.one<{ title_en: string; licence: string; pack_id: string | null }>(
    'SELECT title_en, licence, pack_id FROM texts WHERE id = ?',
    textId,
  )
  if (!text) return
  rows.update('texts', textId, {
    title_en: text.title_en || head.title.en,
    licence: text.licence || head.licence,
    pack_id: text.pack_id ?? head.id,
  })
}
