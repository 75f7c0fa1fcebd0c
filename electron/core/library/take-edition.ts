import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Edition } from '../formats/edition/edition.ts'
import type { MakeId } from '../ids.ts'
import { type Database, transact } from '../store/database.ts'
import { countHan } from '../text/han.ts'
import { type LaidBead, type LaidText, layOut, type Side } from './lay-out.ts'
import { matchSequences } from './match-sequences.ts'

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
    const standing = database.one<{ id: TextId }>('SELECT id FROM texts WHERE edition_id = ?', edition.id)
    const textId = standing?.id ?? makeId<TextId>()
    const old = readStanding(database, textId)
    const laid = keepIds(layOut(edition, makeId), old)
    if (standing) moveAway(database, textId)
    writeText(database, { textId, edition, digest, isBundled })
    writeBeads(database, textId, laid)
    movePlace(database, textId, old, laid)
    return textId
  })
}

interface StandingSegment {
  readonly id: SegmentId
  readonly bead_id: BeadId
  readonly side: Side
  readonly content: string
  readonly pair_index: number
}

function readStanding(database: Database, textId: TextId): readonly StandingSegment[] {
  return database.all<StandingSegment>(
    `SELECT segments.id, bead_id, side, content, beads.position AS pair_index
     FROM segments JOIN beads ON beads.id = bead_id WHERE segments.text_id = ? ORDER BY segments.position`,
    textId,
  )
}

/** Gives the beads and segments of a text the ids that they had. */
function keepIds(laid: LaidText, old: readonly StandingSegment[]): LaidText {
  const continued = new Map<SegmentId, StandingSegment>()
  for (const side of ['source', 'target'] as const) {
    const before = old.filter((each) => each.side === side)
    const now = laid.flatMap(({ segments }) => segments).filter((each) => each.side === side)
    const matched = matchSequences(
      before.map(({ content }) => content),
      now.map(({ content }) => content),
    )
    for (const [index, segment] of now.entries()) {
      const standing = before[matched[index] ?? -1]
      if (standing) continued.set(segment.id, standing)
    }
  }
  const claimed = new Set<BeadId>()
  return laid.map((bead) => {
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

function writeText(database: Database, { textId, edition, digest, isBundled }: NewEdition & { textId: TextId }) {
  const outline = edition.pairs.flatMap(({ kind, zh, en }, pairIndex) =>
    kind === 'heading' ? [{ pairIndex, title: { zh: zh.join(''), en: en.join(' ') } }] : [],
  )
  const hanCount = edition.pairs.reduce((sum, { zh }) => sum + countHan(zh.join('')), 0)
  const { title, description, source, licence } = edition
  database.run(
    `INSERT INTO texts (id, edition_id, digest, title_zh, title_en, description_zh, description_en, source_zh,
       source_en, licence, is_bundled, pair_count, han_count, outline) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, title_zh = excluded.title_zh,
       title_en = excluded.title_en, description_zh = excluded.description_zh,
       description_en = excluded.description_en, source_zh = excluded.source_zh, source_en = excluded.source_en,
       licence = excluded.licence, is_bundled = excluded.is_bundled, pair_count = excluded.pair_count,
       han_count = excluded.han_count, outline = excluded.outline`,
    textId,
    edition.id,
    digest,
    title.zh,
    title.en,
    description.zh,
    description.en,
    source.zh,
    source.en,
    licence,
    Number(isBundled),
    edition.pairs.length,
    hanCount,
    JSON.stringify(outline),
  )
}

function writeBeads(database: Database, textId: TextId, laid: LaidText) {
  const next = { source: 0, target: 0 }
  for (const [position, { id, segments }] of laid.entries()) {
    database.run(
      `INSERT INTO beads (id, text_id, position, confidence, origin, state) VALUES (?, ?, ?, 1, 'given', 'checked')`,
      id,
      textId,
      position,
    )
    for (const { id: segmentId, side, kind, speaker, startsParagraph, content } of segments) {
      database.run(
        `INSERT INTO segments (id, text_id, bead_id, side, position, kind, speaker_zh, speaker_en, starts_paragraph,
           content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        segmentId,
        textId,
        id,
        side,
        next[side]++,
        kind,
        speaker?.zh ?? null,
        speaker?.en ?? null,
        Number(startsParagraph),
        content,
      )
    }
  }
}

// A reader's place is a pair: it goes with its bead, or to the nearest earlier one that is still there.
function movePlace(database: Database, textId: TextId, old: readonly StandingSegment[], laid: LaidText) {
  const place = database.one<{ pair_index: number; furthest_index: number }>(
    'SELECT pair_index, furthest_index FROM places WHERE text_id = ?',
    textId,
  )
  if (!place) return
  const now = new Map(laid.map(({ id }: LaidBead, index) => [id, index]))
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
