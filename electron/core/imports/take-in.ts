import type { Arrival } from '#contract/imports.ts'
import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { MakeId } from '../store/ids.ts'
import type { LaidBead, LaidText, Side } from '../texts/lay-out.ts'
import { type TextHead, writeBeads, writeHead } from '../texts/write-text.ts'
import { layPack } from '../packs/lay-pack.ts'
import { planLay } from '../packs/lay-plan.ts'
import type { Pack } from '../packs/pack.ts'
import { sha256 } from '../store/sha256.ts'
import type { Database } from '../store/database.ts'
import type { Recorder } from '../store/recorder.ts'
import type { PreparedBead, PreparedSegment, PreparedText } from './prepare-text.ts'

interface Desk {
  readonly database: Database
  readonly clock: () => EpochMs
  readonly makeId: MakeId
  readonly rows: Recorder
}

export interface TakenIn {
  readonly textId: TextId
  readonly arrival: Arrival
}

interface Standing {
  readonly id: TextId
  readonly removed_at: EpochMs | null
}

/**
 * Takes a text into the library. The very same file is not taken twice; one that was removed comes back with the
 * reader's place, unless it is understood otherwise now: then it is a text of its own. To undo is to remove.
 */
export function takeIn(desk: Desk, text: PreparedText): TakenIn {
  const { database, rows } = desk
  const standing = database.all<Standing>(
    'SELECT id, removed_at FROM texts WHERE digest = ? ORDER BY removed_at IS NOT NULL, id DESC',
    text.digest,
  )
  const there = standing.find(({ removed_at }) => removed_at === null)
  if (there) return { textId: there.id, arrival: 'there' }
  const back = standing.find(({ id }) => isSame(database, id, text))
  const textId = back?.id ?? store(desk, text)
  rows.update('texts', textId, { removed_at: null, title_zh: text.title.zh, language: text.language })
  if (back && text.fitting) layBeside(desk, textId, text.fitting)
  return { textId, arrival: back ? 'back' : 'new' }
}

/** A pack that came while the text was away is laid beside it now. */
function layBeside(desk: Desk, textId: TextId, pack: Pack) {
  const plan = planLay(desk.database, textId, pack, sha256)
  if (plan && plan.groups.length > 0) layPack(desk, textId, pack, plan)
}

interface SourceRow {
  readonly kind: string
  readonly speaker_zh: string | null
  readonly starts_paragraph: number
  readonly content: string
}

/** Whether the Chinese of a stored text is what was understood now. Its English may be another: it is kept. */
function isSame(database: Database, textId: TextId, { beads }: PreparedText): boolean {
  const rows = database.all<SourceRow>(
    `SELECT kind, speaker_zh, starts_paragraph, content FROM segments
     WHERE text_id = ? AND side = 'source' ORDER BY position`,
    textId,
  )
  const source = beads.flatMap((bead) => bead.source)
  return (
    rows.length === source.length &&
    source.every(({ kind, speaker, startsParagraph, content }, index) => {
      const row = rows[index]
      const isAlike = row?.content === content && row.kind === kind && row.speaker_zh === (speaker?.zh ?? null)
      return isAlike && row.starts_paragraph === Number(startsParagraph)
    })
  )
}

/** Writes a text as one that was removed: that it is there is what the undo step takes back. */
function store({ database, clock, makeId }: Desk, text: PreparedText): TextId {
  const head: TextHead = {
    id: makeId<TextId>(),
    editionId: null,
    digest: text.digest,
    title: text.title,
    description: { zh: '', en: '' },
    source: text.source,
    licence: text.licence,
    language: text.language,
    isBundled: false,
    pairCount: text.beads.length,
    hanCount: text.hanCount,
    packId: text.pack?.id ?? null,
    removedAt: clock(),
  }
  writeHead(database, head)
  writeBeads(database, head.id, layBeads(text.beads, makeId))
  return head.id
}

function layBeads(beads: readonly PreparedBead[], makeId: MakeId): LaidText {
  return beads.map(({ source, target, notes, terms, given }): LaidBead => {
    const lay = (side: Side) => (segment: PreparedSegment) => ({ id: makeId<SegmentId>(), side, ...segment })
    return {
      id: makeId<BeadId>(),
      // English of a pack was laid there by a person; a sentence without any is for the reader to align.
      ...(given ?? { confidence: 1, origin: 'given', state: target.length > 0 ? 'checked' : 'machine' }),
      segments: [...source.map(lay('source')), ...target.map(lay('target'))],
      notes,
      terms,
    }
  })
}
