import type { TextId } from '#contract/ids.ts'
import type { Bilingual, ChineseScript } from '#contract/text.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../store/database.ts'
import { keptSpans } from './kept-spans.ts'
import type { PairRows } from './pair.ts'

/** A text without what stands in it. */
export interface TextHead {
  readonly id: TextId
  /** Null for a text that is no edition. */
  readonly editionId: string | null
  /** SHA-256 of the file it came from, hexadecimal. */
  readonly digest: string
  readonly title: Bilingual
  readonly description: Bilingual
  readonly source: Bilingual
  readonly licence: string
  readonly language: ChineseScript
  readonly isBundled: boolean
  readonly pairCount: number
  readonly hanCount: number
  /** The pack that its English is from. */
  readonly packId: string | null
  readonly removedAt: EpochMs | null
}

/** Writes the row of a text; one of the same id gets the new values. */
export function writeHead(database: Database, head: TextHead) {
  const columns = {
    edition_id: head.editionId,
    digest: head.digest,
    title_zh: head.title.zh,
    title_en: head.title.en,
    description_zh: head.description.zh,
    description_en: head.description.en,
    source_zh: head.source.zh,
    source_en: head.source.en,
    licence: head.licence,
    language: head.language,
    is_bundled: Number(head.isBundled),
    pair_count: head.pairCount,
    han_count: head.hanCount,
    pack_id: head.packId,
    removed_at: head.removedAt,
  }
  const names = Object.keys(columns)
  database.run(
    `INSERT INTO texts (id, ${names.join(', ')}) VALUES (?, ${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    head.id,
    ...Object.values(columns),
  )
}

/** The places that come next in a text: of beads, and of each side's segments. */
export interface NextPlaces {
  bead: number
  source: number
  target: number
}

export const placesFrom = (first: number): NextPlaces => ({ bead: first, source: first, target: first })

/** Writes beads and segments of a text after those it has; `next` goes along. */
export function writeBeads(database: Database, textId: TextId, rows: readonly PairRows[], next = placesFrom(0)) {
  for (const bead of rows) {
    database.run(
      `INSERT INTO beads (id, text_id, position, confidence, origin, state) VALUES (?, ?, ?, ?, ?, ?)`,
      bead.id,
      textId,
      next.bead++,
      bead.confidence,
      bead.origin,
      bead.state,
    )
    for (const segment of bead.segments) {
      database.run(
        `INSERT INTO segments (id, text_id, bead_id, side, position, kind, speaker_zh, speaker_en, starts_paragraph,
           content, lead_utf16, as_written, spans, is_in_pack) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        segment.id,
        textId,
        bead.id,
        segment.side,
        next[segment.side]++,
        segment.kind,
        segment.speaker?.zh ?? null,
        segment.speaker?.en ?? null,
        Number(segment.startsParagraph),
        segment.content,
        segment.prefixUtf16,
        segment.asWritten,
        keptSpans(segment.spans),
        segment.isInPack === null ? null : Number(segment.isInPack),
      )
    }
    writeNotes(database, textId, bead)
  }
}

function writeNotes(database: Database, textId: TextId, { segments, notes, terms, record }: PairRows) {
  const first = segments.find(({ side }) => side === 'source') ?? segments[0]
  if (!first || (notes.length === 0 && terms.length === 0 && !record)) return
  database.run(
    'INSERT INTO pack_notes (segment_id, text_id, notes, terms, record) VALUES (?, ?, ?, ?, ?)',
    first.id,
    textId,
    notes.join('\n'),
    terms.join(' '),
    record ? JSON.stringify(record) : null,
  )
}
