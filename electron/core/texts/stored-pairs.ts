import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Kind } from '#contract/text.ts'
import type { Database } from '../store/database.ts'
import { spansFrom } from './kept-spans.ts'
import type { PairStatus, Side, StoredPair, StoredSegment } from './pair.ts'

interface Row extends PairStatus {
  readonly bead_id: BeadId
  readonly text_id: TextId
  readonly pair_index: number
  readonly segment_id: SegmentId
  readonly side: Side
  readonly position: number
  readonly kind: Kind
  readonly speaker_zh: string | null
  readonly speaker_en: string | null
  readonly starts_paragraph: number
  readonly content: string
  readonly lead_utf16: number
  readonly as_written: string | null
  readonly spans: string | null
}

// The column of the prefix has the name it was given in the first version of the store.
const select = `SELECT beads.id AS bead_id, beads.text_id, beads.position AS pair_index, confidence, origin, state,
    segments.id AS segment_id, side, segments.position, kind, speaker_zh, speaker_en, starts_paragraph, content,
    lead_utf16, as_written, spans
  FROM beads JOIN segments ON segments.bead_id = beads.id`
const order = 'ORDER BY beads.position, side, segments.position'

/** All pairs of a text, in order. */
export function readStoredPairs(database: Database, textId: TextId): readonly StoredPair[] {
  return pairsOf(database.all<Row>(`${select} WHERE beads.text_id = ? ${order}`, textId))
}

/** The pair at a place of a text, or null where there is none. */
export function storedPairAt(database: Database, textId: TextId, position: number): StoredPair | null {
  const rows = database.all<Row>(`${select} WHERE beads.text_id = ? AND beads.position = ? ${order}`, textId, position)
  return pairsOf(rows)[0] ?? null
}

/** A pair of a text by its id, or null where there is none. */
export function storedPair(database: Database, textId: TextId, beadId: BeadId): StoredPair | null {
  const rows = database.all<Row>(`${select} WHERE beads.text_id = ? AND beads.id = ? ${order}`, textId, beadId)
  return pairsOf(rows)[0] ?? null
}

function pairsOf(rows: readonly Row[]): readonly StoredPair[] {
  return [...Map.groupBy(rows, ({ bead_id }) => bead_id).values()].flatMap((ofPair) => {
    const [first] = ofPair
    if (!first) return []
    const { bead_id: id, text_id: textId, pair_index: position, confidence, origin, state } = first
    const segments = (side: Side) => ofPair.filter((row) => row.side === side).map(segmentOf)
    return { id, textId, position, confidence, origin, state, source: segments('source'), target: segments('target') }
  })
}

function segmentOf(row: Row): StoredSegment {
  const { segment_id: id, side, position, kind, speaker_zh, speaker_en, content } = row
  return {
    id,
    side,
    position,
    kind,
    speaker: speaker_zh === null || speaker_en === null ? null : { zh: speaker_zh, en: speaker_en },
    startsParagraph: row.starts_paragraph === 1,
    content,
    prefixUtf16: row.lead_utf16,
    asWritten: row.as_written,
    spans: spansFrom(row.spans),
  }
}
