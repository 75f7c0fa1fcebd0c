import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Edition } from '../formats/edition/edition.ts'
import type { FilePair } from '../formats/format.ts'
import type { MakeId } from '../store/ids.ts'
import { type Database, transact } from '../store/database.ts'
import { countHan } from '../language/text/han.ts'
import { newPairsOf } from '../texts/new-pairs.ts'
import type { PairRows, Side } from '../texts/pair.ts'
import { buildTextRows } from '../texts/text-rows.ts'
import { matchSequences } from '../texts/match-sequences.ts'
import { type TextHead, writeBeads, writeHead } from '../texts/write-text.ts'

export interface NewEdition {
  readonly edition: Edition
  /** Of the file it came from: an edition of the same digest need not be taken again. */
  readonly digest: string
  readonly isBundled: boolean
}

interface Library {
  readonly database: Database
  readonly makeId: MakeId
}

/** Whether this very edition is in the store already. */
export function isTaken(database: Database, digest: string): boolean {
  return database.one('SELECT 1 FROM texts WHERE digest = ?', digest) !== undefined
}

/**
 * Takes an edition into the store, all or nothing. A later form of an edition keeps the ids of the segments that are
 * unchanged or edited in place, and of their beads, so that what hangs on them (cards, places) stays where it was.
 */
export function takeEdition({ database, makeId }: Library, { edition, digest, isBundled }: NewEdition): TextId {
  return transact(database, () => {
    const stored = database.one<{ id: TextId }>('SELECT id FROM texts WHERE edition_id = ?', edition.id)
    const textId = stored?.id ?? makeId<TextId>()
    const old = readOldSegments(database, textId)
    const rows = keepIds(buildTextRows(newPairsOf(edition.pairs.map(asGiven)), makeId), old)
    if (stored) moveAway(database, textId)
    writeHead(database, headOf({ edition, digest, isBundled }, textId))
    writeBeads(database, textId, rows)
    movePlace(database, textId, old, rows)
    return textId
  })
}

/** An edition's pairs were made and checked by its translator. */
const asGiven = (pair: Edition['pairs'][number]): FilePair => ({
  ...pair,
  confidence: 1,
  origin: 'given',
  state: 'checked',
})

interface OldSegment {
  readonly id: SegmentId
  readonly bead_id: BeadId
  readonly side: Side
  readonly content: string
  readonly pair_index: number
}

function readOldSegments(database: Database, textId: TextId): readonly OldSegment[] {
  return database.all<OldSegment>(
    `SELECT segments.id, bead_id, side, content, beads.position AS pair_index
     FROM segments JOIN beads ON beads.id = bead_id WHERE segments.text_id = ? ORDER BY segments.position`,
    textId,
  )
}

/** Gives the beads and segments of a text the ids that they had. */
function keepIds(rows: readonly PairRows[], old: readonly OldSegment[]): readonly PairRows[] {
  const continued = new Map<SegmentId, OldSegment>()
  for (const side of ['source', 'target'] as const) {
    const before = old.filter((each) => each.side === side)
    const now = rows.flatMap(({ segments }) => segments).filter((each) => each.side === side)
    const matched = matchSequences(
      before.map(({ content }) => content),
      now.map(({ content }) => content),
    )
    for (const [index, segment] of now.entries()) {
      const stored = before[matched[index] ?? -1]
      if (stored) continued.set(segment.id, stored)
    }
  }
  const claimed = new Set<BeadId>()
  return rows.map((bead) => {
    const kept = bead.segments.map(({ id }) => continued.get(id)?.bead_id)
    const id = kept.find((each) => each !== undefined && !claimed.has(each)) ?? bead.id
    claimed.add(id)
    return {
      ...bead,
      id,
      segments: bead.segments.map((each) => ({ ...each, id: continued.get(each.id)?.id ?? each.id })),
    }
  })
}

function moveAway(database: Database, textId: TextId) {
  database.run('DELETE FROM segments WHERE text_id = ?', textId)
  database.run('DELETE FROM beads WHERE text_id = ?', textId)
}

function headOf({ edition, digest, isBundled }: NewEdition, textId: TextId): TextHead {
  const { id, title, description, source, licence, pairs } = edition
  const hanCount = pairs.reduce((sum, { source: sentences }) => sum + countHan(sentences.join('')), 0)
  return {
    id: textId,
    editionId: id,
    digest,
    title,
    description,
    source,
    licence,
    isBundled,
    hanCount,
    language: 'zh-Hans',
    pairCount: pairs.length,
    packId: null,
    removedAt: null,
  }
}

// A reader's place is a pair: it goes with its bead, or to the nearest earlier one that is still there.
function movePlace(database: Database, textId: TextId, old: readonly OldSegment[], rows: readonly PairRows[]) {
  const place = database.one<{ pair_index: number; furthest_index: number }>(
    'SELECT pair_index, furthest_index FROM places WHERE text_id = ?',
    textId,
  )
  if (!place) return
  const now = new Map(rows.map(({ id }: PairRows, index) => [id, index]))
  const beadAt = new Map(old.map(({ bead_id, pair_index }) => [pair_index, bead_id]))
  const moved = (index: number): number => {
    for (let at = index; at >= 0; at--) {
      const bead = beadAt.get(at)
      const found = bead && now.get(bead)
      if (found !== undefined) return found
    }
    return 0
  }
  database.run(
    'UPDATE places SET pair_index = ?, furthest_index = ? WHERE text_id = ?',
    moved(place.pair_index),
    moved(place.furthest_index),
    textId,
  )
}
