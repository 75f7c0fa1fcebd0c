import type { Card, CardFields } from '#contract/cards.ts'
import type { Input } from '#contract/commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { CardId, TermId } from '#contract/ids.ts'
import type { Glossary } from '../../glossary/glossary.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Engines } from '../../language/annotate/engines.ts'
import type { ReaderSentences } from '../../corrections/reader-sentences.ts'
import type { CoreContext } from '../../store/core-context.ts'
import { mutate } from '../../store/mutate.ts'
import type { Database } from '../../store/database.ts'
import { newSchedule } from '../schedule.ts'
import { cardOf, fieldsOf, readCard, readCards, scheduleColumns } from './card-rows.ts'
import { type ComposedCard, composeCard } from './compose-card.ts'
import { composeWordCard } from './compose-word-card.ts'
import { markAfterEdit } from './edit-card.ts'
import { beginLearning } from '../../vocabulary/statuses.ts'
import { normalizeForSearch } from '../../language/text/normalize-for-search.ts'
import { searchText } from './search-text.ts'

interface CardLanguage {
  readonly sentences: ReaderSentences
  readonly engines: Engines
  /** A word in simplified characters. */
  readonly headwordOf: (word: string) => string
}

type Answered = 'save' | 'save-word' | 'find' | 'list' | 'edit' | 'delete'

export function cardHandlers(
  context: CoreContext,
  { sentences, engines, headwordOf }: CardLanguage,
  glossary: Glossary,
): Pick<Handlers, `cards.${Answered}`> {
  const { database } = context
  return {
    'cards.save': ({ anchor, termId }) => {
      const term = termId === null ? null : glossary.term(termId)
      const sources = { database, sentences, dictionary: engines.dictionary }
      return saveCard(context, composeCard(sources, anchor, term), termId, headwordOf)
    },
    'cards.save-word': ({ headword, syllables, termId }) => {
      const term = termId === null ? null : glossary.term(termId)
      const composed = composeWordCard(engines.dictionary(), { headword, syllables }, term)
      return saveCard(context, composed, termId, headwordOf)
    },
    'cards.find': ({ headword }) => ({ card: findCard(database, glossary, headword) }),
    'cards.list': (asked) => listCards(database, asked),
    // JSON has no undefined, and the dispatcher refuses it.
    'cards.edit': ({ cardId, fields }) => editCard(context, cardId, fields as Partial<CardFields>),
    'cards.delete': ({ cardId }) => {
      const [, mutated] = mutate(context, ({ rows }) => {
        const { headword } = readCard(database, cardId)
        rows.remove('cards', cardId)
        return { result: null, step: { kind: 'card-deleted', headword } }
      })
      return mutated
    },
  }
}

function saveCard(
  context: CoreContext,
  composed: ComposedCard,
  termId: TermId | null,
  headwordOf: CardLanguage['headwordOf'],
) {
  const { database, clock, makeId } = context
  const { fields, anchor, textTitle } = composed
  const [card, mutated] = mutate(context, ({ rows }) => {
    refuseDouble(database, fields.headword, termId, null)
    const now = clock()
    const id = makeId<CardId>()
    rows.insert('cards', {
      id,
      ...fields,
      mark_start_utf16: composed.markStartUtf16,
      mark_end_utf16: composed.markEndUtf16,
      term_id: termId,
      text_id: anchor.textId,
      segment_id: anchor.segmentId,
      start_utf16: anchor.startUtf16,
      end_utf16: anchor.endUtf16,
      quote: anchor.quote,
      anchor_sentence: composed.anchorSentence,
      text_title_zh: textTitle.zh,
      text_title_en: textTitle.en,
      search: searchText(fields),
      ...scheduleColumns(newSchedule(now)),
      created_at: now,
    })
    beginLearning(context, rows, headwordOf(fields.headword))
    return { result: cardOf(readCard(database, id)), step: { kind: 'card-saved', headword: fields.headword } }
  })
  return { card, ...mutated }
}

/** One headword, one card; one term, one card, also after its headword was rewritten. */
function refuseDouble(database: Database, headword: string, termId: TermId | null, self: CardId | null) {
  const other = database.one<{ id: CardId; headword: string }>(
    'SELECT id, headword FROM cards WHERE (headword = ? OR term_id = ?) AND id IS NOT ?',
    headword,
    termId,
    self,
  )
  if (other) throw new CommandError('already-a-card', { cardId: other.id, headword: other.headword })
}

function findCard(database: Database, glossary: Glossary, headword: string): Card | null {
  const [exact] = readCards(database, 'WHERE headword = ?', headword)
  const term = exact ? null : glossary.writtenAs(headword)
  const [row] = exact ? [exact] : readCards(database, 'WHERE term_id = ?', term?.id ?? '')
  return row ? cardOf(row) : null
}

function listCards(database: Database, { search, offset, limit }: Input<'cards.list'>) {
  const sought = normalizeForSearch(search)
  const count = database.one<{ total: number }>('SELECT count(*) AS total FROM cards WHERE instr(search, ?)', sought)
  const rows = readCards(
    database,
    'WHERE instr(search, ?) ORDER BY created_at DESC, cards.id DESC LIMIT ? OFFSET ?',
    sought,
    limit,
    offset,
  )
  return { cards: rows.map(cardOf), total: count?.total ?? 0 }
}

function editCard(context: CoreContext, cardId: CardId, asked: Partial<CardFields>) {
  const { database } = context
  const [card, mutated] = mutate(context, ({ rows }) => {
    const row = readCard(database, cardId)
    const written = { ...fieldsOf(row), ...asked }
    const fields = { ...written, headword: written.headword.trim() }
    if (fields.headword !== row.headword) refuseDouble(database, fields.headword, null, cardId)
    rows.update('cards', cardId, { ...fields, ...markAfterEdit(row, fields), search: searchText(fields) })
    return { result: cardOf(readCard(database, cardId)), step: { kind: 'card-edited', headword: fields.headword } }
  })
  return { card, ...mutated }
}
