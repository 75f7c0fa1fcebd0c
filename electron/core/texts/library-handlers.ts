import { CommandError } from '#contract/errors.ts'
import type { SegmentId, TermId, TextId } from '#contract/ids.ts'
import type { Place } from '#contract/text.ts'
import type { Input } from '#contract/commands.ts'
import type { Glossary } from '../glossary/glossary.ts'
import { chosenGlossaries, type TextGlossaries } from '../glossary/text-glossaries.ts'
import type { Handlers } from '#contract/handlers.ts'
import { createRecent } from '../language/recent.ts'
import type { ReaderSentences } from '../corrections/reader-sentences.ts'
import type { Database } from '../store/database.ts'
import { readSettings } from '../settings/settings.ts'
import type { CoreContext } from '../store/core-context.ts'
import { mutate } from '../store/mutate.ts'
import { forgetText } from './forget-text.ts'
import { readPairs } from './pairs.ts'
import { findPlaces } from './places.ts'
import { listTexts, openText } from './texts.ts'
import { requireOwnText, requireText, shownTitle } from '../store/text-row.ts'

type Answered =
  | 'list'
  | 'open'
  | 'pairs'
  | 'places'
  | 'glossaries'
  | 'use-glossary'
  | 'keep-place'
  | 'remove'
  | 'forget'
  | 'segment-index'
  | 'describe'

const REMEMBERED_PLACES = 200

export function libraryHandlers(
  context: CoreContext,
  sentences: ReaderSentences,
  { glossary, glossaries }: { readonly glossary: Glossary; readonly glossaries: TextGlossaries },
): Pick<Handlers, `library.${Answered}`> {
  const { database } = context
  const places = createRecent<string, Place[]>(REMEMBERED_PLACES)
  const placesOf = (textId: TextId, termId: TermId) => {
    requireText(database, textId)
    const term = glossary.term(termId)
    const own = sentences.of(textId)
    return places.get(`${textId} ${own.hasTerm(termId)} ${termId}`, () => findPlaces(database, own, textId, term))
  }
  return {
    'library.list': () => ({ texts: listTexts(database) }),
    'library.open': ({ textId }) => ({ text: openText(database, textId) }),
    'library.pairs': (range) => {
      requireText(database, range.textId)
      return { pairs: readPairs(database, sentences, range, readSettings(database)) }
    },
    'library.places': ({ textId, termId }) => ({ places: placesOf(textId, termId) }),
    'library.glossaries': ({ textId }) => ({ glossaries: glossaries.list(textId) }),
    'library.use-glossary': (choice) => switchGlossary(context, choice),
    'library.keep-place': ({ textId, pairIndex }) => keepPlace(context, textId, pairIndex),
    'library.describe': (said) => describeText(context, said),
    'library.remove': ({ textId }) => removeText(context, textId),
    'library.forget': ({ textId }) => forgetText(context, textId),
    'library.segment-index': ({ textId, segmentId }) => ({ pairIndex: pairIndexOf(database, textId, segmentId) }),
  }
}

/** Lights the terms of a glossary in a text, or puts them out. */
function switchGlossary(context: CoreContext, { textId, glossaryId, isOn }: Input<'library.use-glossary'>) {
  const { database } = context
  const [, mutated] = mutate(context, ({ rows }) => {
    const { title } = requireText(database, textId)
    rows.update('texts', textId, { glossaries: chosenGlossaries(glossaryId, isOn) })
    return { result: null, step: { kind: 'glossary-switched', title: shownTitle(title), isOn } }
  })
  return mutated
}

/** Remembers where the reader is, at the last pair at most, and how far the reader ever came. */
function keepPlace(context: CoreContext, textId: TextId, asked: number) {
  const { database } = context
  const [, mutated] = mutate(context, ({ rows }) => {
    const pairIndex = Math.min(asked, Math.max(0, requireText(database, textId).pairCount - 1))
    const standing = database.one<{ furthest_index: number }>(
      'SELECT furthest_index FROM places WHERE text_id = ?',
      textId,
    )
    const place = { pair_index: pairIndex, furthest_index: Math.max(pairIndex, standing?.furthest_index ?? 0) }
    if (standing) rows.update('places', textId, place)
    else rows.insert('places', { text_id: textId, ...place })
    return { result: null, step: null }
  })
  return mutated
}

/** Gives a text of one's own the titles and the description that its reader wrote. */
function describeText(context: CoreContext, { textId, title, description }: Input<'library.describe'>) {
  const [, mutated] = mutate(context, ({ rows }) => {
    requireOwnText(context.database, textId)
    rows.update('texts', textId, {
      title_zh: title.zh.trim(),
      title_en: title.en.trim(),
      description_zh: description.zh.trim(),
      description_en: description.en.trim(),
    })
    return { result: null, step: { kind: 'text-described', title: shownTitle(title) } }
  })
  return mutated
}

/** Takes a text out of every list; what is stored of it stays, so that it can come back as it was. */
function removeText(context: CoreContext, textId: TextId) {
  const { database, clock } = context
  const [, mutated] = mutate(context, ({ rows }) => {
    const { title } = requireOwnText(database, textId)
    rows.update('texts', textId, { removed_at: clock() })
    return { result: null, step: { kind: 'text-removed', title: shownTitle(title) } }
  })
  return mutated
}

function pairIndexOf(database: Database, textId: TextId, segmentId: SegmentId): number {
  requireText(database, textId)
  const row = database.one<{ position: number }>(
    `SELECT beads.position FROM segments JOIN beads ON beads.id = bead_id
     WHERE segments.id = ? AND segments.text_id = ?`,
    segmentId,
    textId,
  )
  if (!row) throw new CommandError('anchor-not-found')
  return row.position
}
