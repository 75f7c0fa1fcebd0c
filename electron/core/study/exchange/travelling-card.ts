import type { CardFields, Grade, LearningState } from '#contract/cards.ts'
import type { EpochMs } from '#contract/units.ts'

/**
 * The fields of a note, in their order. Frozen: Anki refuses to update notes whose type has other fields. New ones may
 * only come at the end, with a new id of the note type. Test: write-package.
 */
export const fieldNames = [
  'Simplified',
  'Traditional',
  'Pinyin',
  'Meaning',
  'Definition',
  'Sentence',
  'SentencePinyin',
  'SentenceTranslation',
  'Source',
  'Notes',
  'Id',
] as const
export type FieldName = (typeof fieldNames)[number]
/** Field by field as HTML, as it stands in a note. */
export type NoteFields = Readonly<Record<FieldName, string>>

/** A schedule as it travels; days are whole. */
export interface TravellingSchedule {
  readonly state: LearningState
  readonly dueAt: EpochMs
  readonly scheduledDays: number
  readonly learningStep: number
  readonly reps: number
  readonly lapses: number
  /** Null where the other program keeps none. */
  readonly stability: number | null
  readonly difficulty: number | null
  readonly reviewedAt: EpochMs | null
}

export interface TravellingReview {
  readonly at: EpochMs
  readonly grade: Grade
  readonly answeredInMs: number
  readonly stateBefore: LearningState
  readonly dueBefore: EpochMs
  readonly dueAfter: EpochMs
  /** As the other program has it; null where it keeps none. */
  readonly difficultyAfter: number | null
}

/** A card on its way out. */
export interface LeavingCard {
  readonly id: string
  readonly fields: NoteFields
  readonly tags: readonly string[]
  readonly createdAt: EpochMs
  readonly schedule: TravellingSchedule
  readonly reviews: readonly TravellingReview[]
}

/** A card on its way in. */
export interface ComingCard {
  /** Of a card of ours; null where another program made it. */
  readonly id: string | null
  /** What stays the same when the same note comes again: what an id is made of. */
  readonly origin: string
  /** What the deck says; what it has no field for is left out. */
  readonly fields: Partial<CardFields> & Pick<CardFields, 'headword'>
  /** The word in the other script; empty where it is not known. */
  readonly otherScript: string
  /** Where the word stands in the sentence; null where that is not said. */
  readonly mark: { readonly startUtf16: number; readonly endUtf16: number } | null
  readonly source: string
  readonly createdAt: EpochMs | null
  readonly schedule: TravellingSchedule | null
  readonly reviews: readonly TravellingReview[]
}

/** Everything a file has for a study. */
export interface ComingDeck {
  readonly cards: readonly ComingCard[]
  /** Notes without a word that a card could stand for, and words that stood twice. */
  readonly left: { readonly wordless: number; readonly tooLong: number; readonly twice: number }
  /** Which field of the file was taken for what. */
  readonly mapped: readonly { readonly from: string; readonly to: string }[]
  /** Pictures and sounds, which cards have no place for. */
  readonly media: number
}
