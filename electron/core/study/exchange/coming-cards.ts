import * as v from 'valibot'
import { CardFields } from '#contract/cards.ts'
import { CardId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import { countHan } from '../../language/text/han.ts'
import { throwDeckError } from './deck-error.ts'
import { textOfHtml } from './html.ts'
import { TRADITIONAL_TAG } from './leaving-cards.ts'
import { type FieldMap, isOurs, mapFields, type Place } from './map-fields.ts'
import { readReading } from './readings.ts'
import type { ComingCard, ComingDeck, TravellingReview, TravellingSchedule } from './travelling-card.ts'

/** A note of any deck, before anything is made of it. */
export interface ComingNote {
  /** Of its note type. */
  readonly fields: readonly string[]
  readonly guid: string
  readonly tags: string
  readonly createdAt: EpochMs | null
  readonly schedule: TravellingSchedule | null
  readonly reviews: readonly TravellingReview[]
}

/** Notes with the same fields. */
export interface NoteGroup {
  readonly fieldNames: readonly string[]
  readonly notes: readonly ComingNote[]
}

// No field that a person wrote is longer: what is said in one is read with patterns.
const MOST_FIELD_UTF16 = 65_536

type Left = 'wordless' | 'tooLong'

/**
 * What a study can take of notes. One word is one card: where it stands twice, the first stands. Throws 'no-words' where
 * no field of any note type holds Chinese words.
 */
export function comingDeck(groups: readonly NoteGroup[], media: number): ComingDeck {
  const left = { wordless: 0, tooLong: 0, twice: 0 }
  const cards = new Map<string, ComingCard>()
  const mapped: ComingDeck['mapped'][number][] = []
  for (const { fieldNames, notes } of groups) {
    if (notes.length === 0) continue
    const map = mapFields(
      fieldNames,
      notes.map(({ fields }) => fields),
    )
    if (map) mapped.push(...[...map].map(([to, at]) => ({ from: fieldNames[at] ?? '', to })))
    for (const note of notes) {
      const card = map ? comingCard(note, map, isOurs(fieldNames)) : 'wordless'
      if (typeof card === 'string') left[card] += 1
      else if (cards.has(card.fields.headword)) left.twice += 1
      else cards.set(card.fields.headword, card)
    }
  }
  const isAnyNote = groups.some(({ notes }) => notes.length > 0)
  if (isAnyNote && mapped.length === 0) throwDeckError('no-words')
  return { cards: [...cards.values()], left, mapped, media }
}

function comingCard(note: ComingNote, map: FieldMap, isOurs: boolean): ComingCard | Left {
  const html = (place: Place) => note.fields[map.get(place) ?? -1] ?? ''
  if (note.fields.some((field) => field.length > MOST_FIELD_UTF16)) return 'tooLong'
  const text = (place: Place) => textOfHtml(html(place)).text
  const { text: sentence, bold } = textOfHtml(html('sentence'))
  const [simplified, traditional] = [wordOf(text('simplified')), wordOf(text('traditional'))]
  const isTraditional =
    traditional !== '' &&
    traditional !== simplified &&
    (simplified === '' || (isOurs && note.tags.split(/\s+/).includes(TRADITIONAL_TAG)))
  const headword = isTraditional ? traditional : simplified
  if (headword === '' || (!isOurs && countHan(headword) === 0)) return 'wordless'
  const fields = {
    headword,
    ...(map.has('pinyin') && { reading: readReading(text('pinyin')) }),
    ...meaningIn(map, text),
    ...(map.has('sentence') && { sentence }),
    ...(map.has('translation') && { translation: text('translation') }),
    ...(map.has('notes') && { note: text('notes') }),
  }
  if (!v.is(v.partial(CardFields), fields)) return 'tooLong'
  return {
    id: idOf(text('id'), note.guid),
    origin: note.guid || headword,
    fields,
    otherScript: isTraditional ? simplified : traditional,
    mark: bold ?? markIn(sentence, headword),
    source: text('source').slice(0, 1000),
    createdAt: note.createdAt,
    schedule: note.schedule,
    reviews: note.reviews,
  }
}

function meaningIn(map: FieldMap, text: (place: Place) => string): { readonly meaning?: string } {
  if (!map.has('meaning') && !map.has('definition')) return {}
  return { meaning: [text('meaning'), text('definition')].filter(Boolean).join('\n') }
}

/** A word out of a field that may hold ruby (` 汉字[hàn zì]`) or a gap (`{{c1::汉字}}`). */
const wordOf = (text: string): string =>
  text
    .replaceAll(/\{\{c\d+::([^{}:]*)(?:::[^{}]*)?\}\}/g, '$1')
    .replaceAll(/ ?([^\s[\]]+)\[[^[\]]*\]/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()

function markIn(sentence: string, headword: string): ComingCard['mark'] {
  const at = sentence.indexOf(headword)
  return at < 0 ? null : { startUtf16: at, endUtf16: at + headword.length }
}

function idOf(field: string, guid: string): string | null {
  return [field, guid].find((each) => v.is(CardId, each))?.toLowerCase() ?? null
}
