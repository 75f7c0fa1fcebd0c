import type { CorrectionDraft, CorrectionScope } from '#contract/corrections.ts'
import { CommandError } from '#contract/errors.ts'
import type { CardId, CorrectionId, TermId, TextId, UndoToken } from '#contract/ids.ts'
import type { Anchor, SourceSentence } from '#contract/text.ts'
import type { EpochMs } from '#contract/units.ts'
import { cardHandlers } from '../../study/cards/card-handlers.ts'
import { createGlossary } from '../../glossary/glossary.ts'
import type { Engines } from '../../language/annotate/engines.ts'
import { createSentences } from '../../language/annotate/sentences.ts'
import { createIds } from '../../store/ids.ts'
import { readPairs } from '../../texts/pairs.ts'
import { takeEdition } from '../../bundled/take-edition.ts'
import type { Seeded } from '../../random/seeded.ts'
import { openDatabase } from '../../store/database.ts'
import { migrate } from '../../store/migrate.ts'
import { migrations } from '../../store/migrations/all.ts'
import type { CoreContext } from '../../store/core-context.ts'
import { moveStep } from '../../store/history.ts'
import { keepWhileUnchanged } from '../../store/versioned.ts'
import { noteHandlers } from '../../vocabulary/notes.ts'
import { correctionHandlers } from '../correction-handlers.ts'
import { readRules } from '../correction-rows.ts'
import { createReaderSentences } from '../reader-sentences.ts'
import { indexRules } from '../rules.ts'
import { type Letter, writtenSentence, editLetters, randomSentence } from './letters.ts'
import { present } from '../../testing/present.ts'

/** Nothing here is a review. */
const noReviews = () => undefined

/** What the reader was told, with the letters it was said of. */
export interface Made {
  readonly quote: string
  readonly scope: CorrectionScope
  readonly kind: string
  readonly after: readonly string[]
  /** The letters themselves, and their neighbours (0 where there is none), by number. */
  readonly characters: readonly number[]
  readonly neighbours: readonly [number, number]
}

/** A text whose letters are known one by one, kept in a real store, and all that its reader made. */
export interface Book {
  readonly context: CoreContext
  readonly textId: () => TextId
  readonly corrections: Map<CorrectionId, Made>
  readonly cards: Map<CardId, Made>
  readonly notes: Map<string, string>
  sentences: readonly (readonly Letter[])[]
  engine: number
  edition: number
  handlers: ReturnType<typeof handlersOf>
  readonly close: () => void
}

/** Cuts by chance and reads by chance, otherwise in every version, as if each were a new engine. */
function engineOf(version: number): Engines {
  const chance = (text: string, at: number) =>
    ((text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 7) * 17 + version * 101) % 97) / 97
  return {
    segmenter: () => ({
      segment: (text) => {
        const pieces: string[] = []
        let start = 0
        for (let at = 1; at <= text.length; at++)
          if (at === text.length || chance(text, at) < 0.6) {
            pieces.push(text.slice(start, at))
            start = at
          }
        return pieces
      },
      account: () => [],
      alternativesOf: () => [],
    }),
    readings: () => ({
      read: (text) =>
        Array.from(text, (_, at) => ({
          syllable: `a${1 + Math.floor(chance(text, at) * 5)}`,
          source: 'model' as const,
          confidence: 1,
        })),
      toSimplified: (word) => word,
    }),
    dictionary: () => ({ lookup: () => [], has: () => false }) as unknown as ReturnType<Engines['dictionary']>,
    search: () => ({}) as unknown as ReturnType<Engines['search']>,
    strokes: () => ({}) as unknown as ReturnType<Engines['strokes']>,
    wordsStamp: () => String(version),
  }
}

function handlersOf(context: CoreContext, version: number) {
  const engines = engineOf(version)
  const rules = keepWhileUnchanged(context.database, 'corrections', (database) => indexRules(readRules(database)))
  const sentences = createReaderSentences(createSentences([], engines), rules)
  const headwordOf = (word: string) => engines.readings().toSimplified(word)
  return {
    sentences,
    ...correctionHandlers(context, sentences),
    ...cardHandlers(context, { sentences, engines, headwordOf }, createGlossary([])),
    ...noteHandlers(context, headwordOf),
  }
}

export function openBook(random: Seeded): Book {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, migrations)
  let now = 1_700_000_000_000
  const clock = () => now++ as EpochMs
  const context: CoreContext = { database, clock, makeId: createIds({ clock, randomBytes: random.bytes }) }
  const book: Book = {
    context,
    textId: () => present(database.one<{ id: TextId }>('SELECT id FROM texts')).id,
    corrections: new Map(),
    cards: new Map(),
    notes: new Map(),
    sentences: Array.from({ length: 4 }, () => randomSentence(random)),
    engine: 1,
    edition: 0,
    handlers: handlersOf(context, 1),
    close: () => database.close(),
  }
  takeAgain(book)
  return book
}

function takeAgain(book: Book) {
  const both = { zh: '书', en: 'Book' }
  const pairs = book.sentences.map((sentence) => ({
    kind: 'paragraph' as const,
    speaker: null,
    startsParagraph: true,
    source: [writtenSentence(sentence)],
    target: ['English'],
  }))
  const head = { id: 'book', title: both, description: both, source: both, licence: 'none', authors: [], sections: [] }
  takeEdition(book.context, { edition: { ...head, pairs }, digest: String(book.edition++), isBundled: true })
}

/** The Chinese sentences as the page shows them, by pair. */
export function shown(book: Book): readonly SourceSentence[] {
  const range = { textId: book.textId(), fromIndex: 0, count: 200 }
  return readPairs(book.context.database, book.handlers.sentences, range).flatMap(({ source }) => source)
}

/** Does one thing by chance, to the reader's things or to the text, and says what it was. */
export async function act(book: Book, random: Seeded): Promise<string> {
  const choice = random.below(100)
  if (choice < 35) return correct(book, random)
  if (choice < 45) return takeBack(book, random)
  if (choice < 57) return save(book, random)
  if (choice < 65) return note(book, random)
  if (choice < 75) {
    book.handlers = handlersOf(book.context, ++book.engine)
    return 'another engine'
  }
  book.sentences = editSentences(book.sentences, random)
  takeAgain(book)
  return 'an edited text'
}

function somePlace(book: Book, random: Seeded) {
  const sentences = shown(book)
  const pairIndex = random.below(sentences.length)
  const { segmentId, text } = present(sentences[pairIndex])
  const startUtf16 = random.below(text.length)
  const endUtf16 = Math.min(text.length, startUtf16 + 1 + random.below(3))
  const quote = text.slice(startUtf16, endUtf16)
  const anchor: Anchor = { textId: book.textId(), segmentId, startUtf16, endUtf16, quote }
  const letters = present(book.sentences[pairIndex]).map(({ number }) => number)
  const neighbours = [letters[startUtf16 - 1] ?? 0, letters[endUtf16] ?? 0] as const
  return { anchor, quote, characters: letters.slice(startUtf16, endUtf16), neighbours }
}

async function correct(book: Book, random: Seeded): Promise<string> {
  const { anchor, quote, characters, neighbours } = somePlace(book, random)
  const scope = random.pick(['here', 'here', 'text', 'everywhere'] as const)
  const han = Array.from(quote).filter((each) => each !== '，').length
  const change: CorrectionDraft['change'] =
    random.below(2) === 0
      ? { kind: 'reading', reading: Array.from({ length: han }, () => `ma${1 + random.below(4)}`).join(' ') }
      : random.below(2) === 0
        ? { kind: 'merge' }
        : { kind: 'split', cutsUtf16: [1] }
  try {
    const made = book.handlers['corrections.make']({ draft: { scope, anchor, change } })
    const { correction } = await made
    const isSameSort = (kind: string) => (kind === 'reading') === (correction.kind === 'reading')
    for (const [id, other] of book.corrections)
      if (other.scope === scope && other.quote === quote && isSameSort(other.kind))
        if (scope !== 'here' || other.characters.join() === characters.join()) book.corrections.delete(id)
    const { kind, after } = correction
    book.corrections.set(correction.id, { quote, scope, kind, after, characters, neighbours })
    return `${kind} ${quote} ${scope}`
  } catch (error) {
    if (error instanceof CommandError) return error.code
    throw error
  }
}

async function takeBack(book: Book, random: Seeded): Promise<string> {
  const ids = [...book.corrections.keys()]
  if (ids.length === 0) return 'nothing'
  const correctionId = random.pick(ids)
  const { undo: token } = await book.handlers['corrections.delete']({ correctionId })
  if (random.below(2) === 0) moveStep(book.context, 'undo', token as UndoToken, noReviews)
  else book.corrections.delete(correctionId)
  return 'taken back'
}

async function save(book: Book, random: Seeded): Promise<string> {
  const { anchor, quote, characters, neighbours } = somePlace(book, random)
  try {
    const { card } = await book.handlers['cards.save']({ anchor, termId: null as TermId | null })
    const made = { quote, scope: 'here' as const, kind: 'card', after: [], characters, neighbours }
    book.cards.set(card.id, made)
    return `card ${quote}`
  } catch (error) {
    if (error instanceof CommandError) return error.code
    throw error
  }
}

async function note(book: Book, random: Seeded): Promise<string> {
  const { quote } = somePlace(book, random)
  const text = `n${random.below(1000)}`
  await book.handlers['notes.write']({ word: quote, note: text })
  book.notes.set(quote, text)
  return `note ${quote}`
}

/** Edits a sentence, mostly; or puts one in, takes one out, or lets one change places. */
function editSentences(sentences: Book['sentences'], random: Seeded): Book['sentences'] {
  const at = random.below(sentences.length)
  const choice = random.below(10)
  if (choice < 7) return sentences.with(at, editLetters(present(sentences[at]), random))
  if (choice === 7) return sentences.toSpliced(at, 0, randomSentence(random))
  if (choice === 8 && sentences.length > 2) return sentences.toSpliced(at, 1)
  return sentences.toSpliced(at, 1).toSpliced(random.below(sentences.length), 0, present(sentences[at]))
}
