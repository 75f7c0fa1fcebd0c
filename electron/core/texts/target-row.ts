import type { Span } from '#contract/spans.ts'
import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Recorder } from '../store/recorder.ts'
import { keptSpans } from './kept-spans.ts'

/** An English sentence as it is put into a text that is there already. */
export interface TargetRow {
  readonly id: SegmentId
  readonly textId: TextId
  readonly beadId: BeadId
  /** Among the English sentences of the text; the place must be free. */
  readonly position: number
  readonly kind: string
  readonly speaker: { readonly zh: string | null; readonly en: string | null }
  readonly startsParagraph: boolean
  readonly content: string
  readonly prefixUtf16: number
  /** What stands in its file for it, where that is not the same. */
  readonly asWritten: string | null
  readonly spans: readonly Span[]
}

/** Inserts it as one change that can be taken back. Every column is named: undo compares the row with what stands. */
export function insertTarget(rows: Recorder, row: TargetRow) {
  rows.insert('segments', {
    id: row.id,
    text_id: row.textId,
    bead_id: row.beadId,
    side: 'target',
    position: row.position,
    kind: row.kind,
    speaker_zh: row.speaker.zh,
    speaker_en: row.speaker.en,
    starts_paragraph: Number(row.startsParagraph),
    content: row.content,
    lead_utf16: row.prefixUtf16,
    as_written: row.asWritten,
    spans: keptSpans(row.spans),
    is_in_pack: null,
  })
}
