import type { Card, CardFields, LearningState } from '#contract/cards.ts'
import { CommandError } from '#contract/errors.ts'
import type { CardId, SegmentId, TermId, TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../../store/database.ts'
import type { Schedule } from '../schedule.ts'
import { resolveAnchor } from '../../language/text/anchors.ts'
import { followRange } from '../../language/text/follow-range.ts'

/** A card as it is stored, beside what its anchor stands on now. */
export interface CardRow extends CardFields {
  readonly id: CardId
  readonly mark_start_utf16: number
  readonly mark_end_utf16: number
  readonly term_id: TermId | null
  readonly text_id: TextId
  readonly segment_id: SegmentId
  readonly start_utf16: number
  readonly end_utf16: number
  readonly quote: string
  /** Null on cards that were made before it was kept. */
  readonly anchor_sentence: string | null
  readonly text_title_zh: string
  readonly text_title_en: string
  readonly state: LearningState
  readonly due_at: EpochMs
  readonly stability: number
  readonly difficulty: number
  readonly scheduled_days: number
  readonly learning_step: number
  readonly reps: number
  readonly lapses: number
  readonly reviewed_at: EpochMs | null
  readonly reviewed_study_at: number | null
  readonly created_at: EpochMs
  readonly segment_content: string | null
  readonly pair_index: number | null
  readonly title_zh_now: string | null
  readonly title_en_now: string | null
}

const selectCards = `SELECT cards.*, segments.content AS segment_content, beads.position AS pair_index,
    texts.title_zh AS title_zh_now, texts.title_en AS title_en_now
  FROM cards
  LEFT JOIN texts ON texts.id = cards.text_id AND texts.removed_at IS NULL
  LEFT JOIN segments ON segments.id = cards.segment_id AND segments.text_id = texts.id
  LEFT JOIN beads ON beads.id = segments.bead_id`

/** Reads cards; `rest` is the SQL after the joins. */
export function readCards(database: Database, rest: string, ...values: readonly (string | number)[]) {
  return database.all<CardRow>(`${selectCards} ${rest}`, ...values)
}

/** Throws 'card-not-found'. */
export function readCard(database: Database, cardId: CardId): CardRow {
  const [row] = readCards(database, 'WHERE cards.id = ?', cardId)
  if (!row) throw new CommandError('card-not-found')
  return row
}

export function cardOf(row: CardRow): Card {
  const stored = { startUtf16: row.start_utf16, endUtf16: row.end_utf16, quote: row.quote }
  const range = placeNow(row)
  return {
    ...fieldsOf(row),
    id: row.id,
    markStartUtf16: row.mark_start_utf16,
    markEndUtf16: row.mark_end_utf16,
    termId: row.term_id,
    anchor: { textId: row.text_id, segmentId: row.segment_id, ...stored, ...range },
    textTitle: { zh: row.title_zh_now ?? row.text_title_zh, en: row.title_en_now ?? row.text_title_en },
    pairIndex: row.pair_index,
    isTextHere: row.title_zh_now !== null,
    isPlaceGone: range === null,
    state: row.state,
    dueAt: row.due_at,
    reps: row.reps,
    lapses: row.lapses,
    createdAt: row.created_at,
  }
}

/** Where the card's word stands now; null where it is gone. */
function placeNow({ segment_content, anchor_sentence, start_utf16, end_utf16, quote }: CardRow) {
  if (segment_content === null) return null
  const range = { startUtf16: start_utf16, endUtf16: end_utf16 }
  if (anchor_sentence === null) return resolveAnchor({ ...range, quote }, segment_content)
  return followRange(range, anchor_sentence, segment_content)
}

export function fieldsOf({ headword, reading, meaning, sentence, translation, note }: CardFields): CardFields {
  return { headword, reading, meaning, sentence, translation, note }
}

export function scheduleOf(row: CardRow): Schedule {
  return {
    state: row.state,
    dueAt: row.due_at,
    stability: row.stability,
    difficulty: row.difficulty,
    scheduledDays: row.scheduled_days,
    learningStep: row.learning_step,
    reps: row.reps,
    lapses: row.lapses,
    reviewedAt: row.reviewed_at,
    reviewedStudyAt: row.reviewed_study_at,
  }
}

/** A schedule as columns of a card. */
export function scheduleColumns(schedule: Schedule) {
  return {
    state: schedule.state,
    due_at: schedule.dueAt,
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    scheduled_days: schedule.scheduledDays,
    learning_step: schedule.learningStep,
    reps: schedule.reps,
    lapses: schedule.lapses,
    reviewed_at: schedule.reviewedAt,
    reviewed_study_at: schedule.reviewedStudyAt,
  }
}
