import type { CardFields } from '#contract/cards.ts'
import type { CardId, SegmentId, TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import { readSettings } from '../../settings/settings.ts'
import type { CoreContext } from '../../store/core-context.ts'
import { mutate, type Mutated, type MutationContext } from '../../store/mutate.ts'
import { sha256 } from '../../store/sha256.ts'
import { type CardRow, fieldsOf, readCards, scheduleColumns } from '../cards/card-rows.ts'
import { markAfterEdit } from '../cards/edit-card.ts'
import { searchText } from '../cards/search-text.ts'
import { newSchedule, type StudyRules } from '../schedule.ts'
import type { ZoneOffset } from '../study-day.ts'
import { TITLES_APART } from './note-fields.ts'
import { seedStatus } from './seed-status.ts'
import { takeReviews, takenSchedule } from './take-reviews.ts'
import type { ComingCard, ComingDeck } from './travelling-card.ts'

export interface TakeOptions {
  /** Whether cards that came from the same note before are given what the deck says now. */
  readonly updates: boolean
  readonly zone: ZoneOffset
  /** A word in simplified characters. */
  readonly headwordOf: (word: string) => string
}

/** What became of a deck: cards made, cards that are otherwise now, cards that stay as they were, reviews written. */
export interface TakenDeck {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly reviews: number
}

type Outcome = 'added' | 'updated' | 'unchanged'

/**
 * Takes a deck into the study: all of it in one step, or nothing. A card is known again by its id, or by what its note
 * was called elsewhere; a word that has another card keeps that card as it is. The same deck again changes nothing.
 */
export function takeDeck(context: CoreContext, deck: ComingDeck, options: TakeOptions): [TakenDeck, Mutated] {
  return mutate(context, (mutation) => {
    const { rolloverHour, desiredRetentionPercent } = readSettings(context.database)
    const rules = { zone: options.zone, rolloverHour, desiredRetentionPercent }
    const counts = { added: 0, updated: 0, unchanged: 0 }
    let reviews = 0
    for (const card of deck.cards) {
      const taken = takeCard(mutation, card, rules, options)
      counts[taken.outcome] += 1
      reviews += taken.reviews
    }
    const count = counts.added + counts.updated
    return { result: { ...counts, reviews }, step: { kind: 'cards-imported', count } }
  })
}

interface Taken {
  readonly outcome: Outcome
  readonly reviews: number
}

function takeCard(mutation: MutationContext, card: ComingCard, rules: StudyRules, options: TakeOptions): Taken {
  const { database } = mutation
  const id = (card.id ?? idOfNote(card)) as CardId
  const [known] = readCards(database, 'WHERE cards.id = ?', id)
  if (known) return options.updates ? updateCard(mutation, known, card, rules) : { outcome: 'unchanged', reviews: 0 }
  const isThere = database.one('SELECT 1 FROM cards WHERE headword = ?', card.fields.headword) !== undefined
  if (isThere) return { outcome: 'unchanged', reviews: 0 }
  insertCard(mutation, id, card, rules)
  seedStatus(mutation, options.headwordOf(card.fields.headword), card.schedule)
  return { outcome: 'added', reviews: takeReviews(mutation, id, card, rules) }
}

const emptyFields: Omit<CardFields, 'headword'> = { reading: '', meaning: '', sentence: '', translation: '', note: '' }

// As on a card of the dictionary: it stands in no text.
const nowhere = '00000000-0000-0000-0000-000000000000'

function insertCard({ rows, clock }: MutationContext, id: CardId, card: ComingCard, rules: StudyRules) {
  const createdAt = card.createdAt ?? clock()
  const fields = { ...emptyFields, ...card.fields }
  const [zh = '', en = zh] = card.source.split(TITLES_APART)
  rows.insert('cards', {
    id,
    ...fields,
    mark_start_utf16: card.mark?.startUtf16 ?? 0,
    mark_end_utf16: card.mark?.endUtf16 ?? 0,
    term_id: null,
    text_id: nowhere as TextId,
    segment_id: nowhere as SegmentId,
    start_utf16: 0,
    end_utf16: 0,
    quote: '',
    anchor_sentence: '',
    text_title_zh: zh,
    text_title_en: en,
    search: searchText(fields),
    ...scheduleColumns(takenSchedule(card, rules) ?? newSchedule(createdAt)),
    created_at: createdAt,
  })
}

function updateCard(mutation: MutationContext, row: CardRow, card: ComingCard, rules: StudyRules): Taken {
  const { rows } = mutation
  const before = rows.changes.length
  const fields = { ...fieldsOf(row), ...card.fields, headword: headwordAfter(mutation, row, card) }
  const mark = fields.sentence === row.sentence ? null : card.mark
  rows.update('cards', row.id, {
    ...fields,
    ...(mark ? { mark_start_utf16: mark.startUtf16, mark_end_utf16: mark.endUtf16 } : markAfterEdit(row, fields)),
    search: searchText(fields),
  })
  const isFurther = card.schedule !== null && card.schedule.reps > row.reps
  const schedule = isFurther ? takenSchedule(card, rules) : null
  if (schedule) rows.update('cards', row.id, scheduleColumns(schedule))
  const reviews = isFurther ? takeReviews(mutation, row.id, card, rules) : 0
  return { outcome: rows.changes.length > before ? 'updated' : 'unchanged', reviews }
}

/** The headword of the deck, unless it is the same word in the other script, or another card's. */
function headwordAfter({ database }: MutationContext, row: CardRow, { fields, otherScript }: ComingCard): string {
  if (row.headword === otherScript) return row.headword
  const other = database.one('SELECT 1 FROM cards WHERE headword = ? AND id <> ?', fields.headword, row.id)
  return other ? row.headword : fields.headword
}

const UUID_MS_DIGITS = 12

/** A UUIDv7 of when a note was made and what it is called: the same for the same note, on every machine. */
function idOfNote({ origin, createdAt }: ComingCard): string {
  const ms = Math.min(createdAt ?? (0 as EpochMs), 2 ** 48 - 1)
    .toString(16)
    .padStart(UUID_MS_DIGITS, '0')
  const hash = sha256(`anki note ${origin}`)
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}
