import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { MakeId } from '../ids.ts'
import { type Database, transact } from '../store/database.ts'
import type { PreparedBead, PreparedText } from './prepare-text.ts'

interface Ground {
  readonly database: Database
  readonly makeId: MakeId
}

export interface TakenIn {
  readonly textId: TextId
  /** False where the very same file is in the library already; then nothing was stored for it. */
  readonly isNew: boolean
}

/** Takes texts into the library, all or none, in one transaction. A file that is there already is not taken again. */
export function takeIn(ground: Ground, texts: readonly PreparedText[]): readonly TakenIn[] {
  return transact(ground.database, () => texts.map((text) => takeOne(ground, text)))
}

function takeOne({ database, makeId }: Ground, text: PreparedText): TakenIn {
  const standing = database.one<{ id: TextId }>('SELECT id FROM texts WHERE digest = ?', text.digest)
  if (standing) return { textId: standing.id, isNew: false }
  const textId = makeId<TextId>()
  writeText(database, textId, text)
  const next = { source: 0, target: 0 }
  for (const [position, bead] of text.beads.entries()) writeBead({ database, makeId }, { textId, position, bead, next })
  // Last: every check of a foreign key reads the whole row of the text, and a novel's outline is long.
  database.run('UPDATE texts SET outline = ? WHERE id = ?', JSON.stringify(text.outline), textId)
  return { textId, isNew: true }
}

function writeText(
  database: Database,
  textId: TextId,
  { title, source, licence, digest, hanCount, beads }: PreparedText,
) {
  database.run(
    `INSERT INTO texts (id, edition_id, digest, title_zh, title_en, description_zh, description_en, source_zh,
       source_en, licence, is_bundled, pair_count, han_count, outline) VALUES (?, NULL, ?, ?, ?, '', '', ?, ?, ?, 0, ?, ?, '[]')`,
    textId,
    digest,
    title.zh,
    title.en,
    source.zh,
    source.en,
    licence,
    beads.length,
    hanCount,
  )
}

interface BeadPlace {
  readonly textId: TextId
  readonly position: number
  readonly bead: PreparedBead
  /** The positions that the next segment of each side gets. */
  readonly next: { source: number; target: number }
}

function writeBead({ database, makeId }: Ground, { textId, position, bead, next }: BeadPlace) {
  const beadId = makeId<BeadId>()
  // English of a pack was laid there by a person; a sentence without any is for the reader to align.
  const state = bead.target.length > 0 ? 'checked' : 'machine'
  const given = bead.given ?? { confidence: 1, origin: 'given', state }
  database.run(
    `INSERT INTO beads (id, text_id, position, confidence, origin, state) VALUES (?, ?, ?, ?, ?, ?)`,
    beadId,
    textId,
    position,
    given.confidence,
    given.origin,
    given.state,
  )
  for (const side of ['source', 'target'] as const) {
    for (const { kind, speaker, startsParagraph, content } of bead[side]) {
      database.run(
        `INSERT INTO segments (id, text_id, bead_id, side, position, kind, speaker_zh, speaker_en, starts_paragraph,
           content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        makeId<SegmentId>(),
        textId,
        beadId,
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
