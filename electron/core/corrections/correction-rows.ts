import type { Correction } from '#contract/corrections.ts'
import { CommandError } from '#contract/errors.ts'
import type { CorrectionId, SegmentId, TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../store/database.ts'
import { followRange } from '../language/text/follow-range.ts'
import type { Rule } from './rules.ts'

interface StoredCorrection {
  readonly id: CorrectionId
  readonly scope: Correction['scope']
  readonly kind: Correction['kind']
  readonly text_id: TextId
  readonly segment_id: SegmentId
  readonly start_utf16: number
  readonly end_utf16: number
  readonly quote: string
  readonly sentence: string
  readonly before_parts: string
  readonly after_parts: string
  readonly text_title_zh: string
  readonly text_title_en: string
  readonly created_at: EpochMs
}

/** A correction as it is stored, beside what stands at its place now. */
export interface CorrectionRow extends StoredCorrection {
  readonly content_now: string | null
  readonly pair_index: number | null
  readonly title_zh_now: string | null
  readonly title_en_now: string | null
}

/** Reads corrections with their places; `rest` is the SQL after the joins. */
export function readCorrections(database: Database, rest: string, ...values: readonly (string | number)[]) {
  return database.all<CorrectionRow>(
    `SELECT corrections.*, segments.content AS content_now, beads.position AS pair_index,
       texts.title_zh AS title_zh_now, texts.title_en AS title_en_now
     FROM corrections
     LEFT JOIN texts ON texts.id = corrections.text_id AND texts.removed_at IS NULL
     LEFT JOIN segments ON segments.id = corrections.segment_id AND segments.text_id = texts.id
     LEFT JOIN beads ON beads.id = segments.bead_id ${rest}`,
    ...values,
  )
}

/** Throws 'correction-not-found'. */
export function readCorrection(database: Database, id: CorrectionId): CorrectionRow {
  const [row] = readCorrections(database, 'WHERE corrections.id = ?', id)
  if (!row) throw new CommandError('correction-not-found')
  return row
}

export function correctionOf(row: CorrectionRow): Correction {
  const made = { startUtf16: row.start_utf16, endUtf16: row.end_utf16 }
  const now = row.content_now === null ? null : followRange(made, row.sentence, row.content_now)
  return {
    id: row.id,
    scope: row.scope,
    kind: row.kind,
    anchor: { textId: row.text_id, segmentId: row.segment_id, ...(now ?? made), quote: row.quote },
    before: partsOf(row.before_parts),
    after: partsOf(row.after_parts),
    textTitle: { zh: row.title_zh_now ?? row.text_title_zh, en: row.title_en_now ?? row.text_title_en },
    sentence: now ? (row.content_now ?? row.sentence) : row.sentence,
    pairIndex: row.pair_index,
    isPlaceGone: now === null,
    createdAt: row.created_at,
  }
}

/** All rules, oldest first: ids ascend. */
export function readRules(database: Database): readonly Rule[] {
  return database.all<StoredCorrection>('SELECT * FROM corrections ORDER BY id').map((row) => ({
    id: row.id,
    scope: row.scope,
    textId: row.text_id,
    segmentId: row.segment_id,
    startUtf16: row.start_utf16,
    form: row.quote,
    sentence: row.sentence,
    change:
      row.kind === 'reading'
        ? { kind: 'reading', syllables: partsOf(row.after_parts) }
        : { kind: 'cut', cutsUtf16: cutsBetween(partsOf(row.after_parts)) },
  }))
}

// Written by the handlers of corrections and by nothing else.
const partsOf = (json: string) => JSON.parse(json) as string[]

/** The offsets at which the second and later pieces begin. */
function cutsBetween(pieces: readonly string[]): readonly number[] {
  return pieces.slice(0, -1).map((_, index) => pieces.slice(0, index + 1).join('').length)
}
