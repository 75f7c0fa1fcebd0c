import type { GlossaryId, Term, TextGlossary } from '#contract/glossary.ts'
import type { TermId, TextId } from '#contract/ids.ts'
import type { Engines } from '../language/annotate/engines.ts'
import type { Sentences } from '../language/annotate/sentences.ts'
import type { Database } from '../store/database.ts'
import { requireText } from '../store/text-row.ts'
import { keepWhileUnchanged } from '../store/versioned.ts'

/** What tells whether a glossary would help with a text. */
export interface GlossaryFinder {
  readonly terms: readonly Term[]
  /** Ids of the terms of a Chinese sentence. */
  readonly termsIn: (sentence: string) => readonly TermId[]
  /** Whether a word is one of everyday language, which says nothing of a text's field. */
  readonly isEveryday: (word: string) => boolean
}

// Bands of the dictionary: among the 5,000 most common words.
const EVERYDAY_BAND = 3

/** What the sentences and the dictionary know of a glossary's terms. */
export function glossaryFinder(
  terms: readonly Term[],
  { finder }: Pick<Sentences, 'finder'>,
  { dictionary }: Pick<Engines, 'dictionary'>,
): GlossaryFinder {
  return {
    terms,
    termsIn: (sentence) => finder.inChinese(sentence).map(({ termId }) => termId),
    isEveryday: (word) =>
      dictionary()
        .lookup(word)
        .some(({ frequencyBand }) => frequencyBand > 0 && frequencyBand <= EVERYDAY_BAND),
  }
}

export interface TextGlossaries {
  /** Whether the terms of the glossary that ships light up in a text. Cheap: kept until a choice changes. */
  readonly isOn: (textId: TextId) => boolean
  /** Throws 'text-not-found'. */
  readonly list: (textId: TextId) => readonly TextGlossary[]
}

const SHIPPED: GlossaryId = 'ai'
// Some thirty thousand characters: enough to know a text's field by, and 10 ms to look through.
const SEARCHED_SENTENCES = 600
// Different rarer terms; a novel of that length has two or three.
const SUGGESTED_FROM = 8

/**
 * The glossaries of texts. Where a reader did not choose, a text has the glossary that belongs to it: what we ship is
 * of the glossary's field, and a pack that links sentences to terms says so of its text.
 */
export function createTextGlossaries(database: Database, finder: () => GlossaryFinder): TextGlossaries {
  const chosen = keepWhileUnchanged(database, 'texts', readTextsWithGlossary)
  const isOn = (textId: TextId) => chosen().has(textId)
  return {
    isOn,
    list: (textId) => {
      requireText(database, textId)
      const isSuggested = !isChosen(database, textId) && !isOn(textId) && isOfField(database, textId, finder())
      return [{ id: SHIPPED, isOn: isOn(textId), isSuggested }]
    },
  }
}

/** What the column of a text holds once a glossary is switched. */
export function chosenGlossaries(glossaryId: GlossaryId, isOn: boolean): string {
  return isOn ? glossaryId : ''
}

function readTextsWithGlossary(database: Database): ReadonlySet<TextId> {
  const rows = database.all<{ id: TextId }>(
    `SELECT id FROM texts WHERE glossaries = ? OR (glossaries IS NULL AND (is_bundled = 1 OR
       EXISTS (SELECT 1 FROM pack_notes WHERE pack_notes.text_id = texts.id AND terms <> '')))`,
    SHIPPED,
  )
  return new Set(rows.map(({ id }) => id))
}

function isChosen(database: Database, textId: TextId): boolean {
  return database.one('SELECT 1 FROM texts WHERE id = ? AND glossaries IS NOT NULL', textId) !== undefined
}

/** Whether many different terms that everyday texts do not have stand near the beginning of a text. */
function isOfField(database: Database, textId: TextId, { terms, termsIn, isEveryday }: GlossaryFinder): boolean {
  const rare = new Set(terms.filter(({ zh }) => !isEveryday(zh)).map(({ id }) => id))
  const rows = database.all<{ content: string }>(
    `SELECT content FROM segments WHERE text_id = ? AND side = 'source' ORDER BY position LIMIT ?`,
    textId,
    SEARCHED_SENTENCES,
  )
  const found = new Set<TermId>()
  for (const { content } of rows) for (const id of termsIn(content)) if (rare.has(id)) found.add(id)
  return found.size >= SUGGESTED_FROM
}
