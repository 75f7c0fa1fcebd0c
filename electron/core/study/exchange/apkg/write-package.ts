import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zipSync } from 'fflate'
import type { EpochMs } from '#contract/units.ts'
import { textOfHtml } from '../html.ts'
import { fieldNames, type LeavingCard } from '../travelling-card.ts'
import type { ZoneOffset } from '../../study-day.ts'
import { ankiDays, type AnkiDays } from './anki-days.ts'
import { newColumns, reviewColumns, scheduleColumnsOf } from './card-columns.ts'
import { confOf, deckOptions, decksOf, modelsOf } from './collection-row.ts'
import { DECK_ID, FIELDS_APART, NOTE_TYPE_ID, schema11 } from './frozen.ts'

export interface PackageOptions {
  readonly isWithSchedule: boolean
  readonly now: EpochMs
  readonly zone: ZoneOffset
  readonly rolloverHour: number
}

/**
 * Cards as a deck for Anki (`.apkg`, schema 11, which every Anki since 2.0 reads). Notes are known again by their card's
 * id, the note type and the deck by ids that never change. Test: write-package, by SQL alone.
 */
export function writePackage(cards: readonly LeavingCard[], options: PackageOptions): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-deck-'))
  try {
    const path = join(folder, 'collection.anki2')
    closeSync(openSync(path, 'wx', 0o600))
    writeCollection(path, cards, options)
    const entry = (bytes: Uint8Array) => [bytes, { mtime: FIRST_DATE }] as [Uint8Array, { mtime: Date }]
    const media = new TextEncoder().encode('{}')
    return zipSync({ 'collection.anki2': entry(readFileSync(path)), media: entry(media) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Local time on purpose: a zip file has no time zones.
const FIRST_DATE = new Date(1980, 0, 1)

function writeCollection(path: string, cards: readonly LeavingCard[], options: PackageOptions) {
  const { now, zone, rolloverHour } = options
  const first = Math.min(now, ...cards.slice(0, 1).map(({ createdAt }) => createdAt)) as EpochMs
  const days = ankiDays(first, zone, rolloverHour)
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA journal_mode = MEMORY; BEGIN; ${schema11}`)
    const seconds = Math.floor(now / 1000)
    const json = [confOf(cards.length + 1, -zone(now)), modelsOf(seconds), decksOf(seconds), deckOptions]
    database
      .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
      .run(days.madeAtSeconds, now, now, ...json.map((each) => JSON.stringify(each)), '{}')
    writeCards(database, cards, { ...options, days })
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

function writeCards(
  database: DatabaseSync,
  cards: readonly LeavingCard[],
  { isWithSchedule, now, days }: PackageOptions & { readonly days: AnkiDays },
) {
  const note = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)')
  const card = database.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)')
  const ids = freeIds()
  const cardIds = cards.map(({ createdAt }) => ids(createdAt))
  const seconds = Math.floor(now / 1000)
  for (const [index, { id, fields, tags, schedule }] of cards.entries()) {
    const own = cardIds[index] ?? 0
    const values = fieldNames.map((name) => fields[name])
    const sorted = textOfHtml(fields.Simplified).text
    const tagged = tags.length > 0 ? ` ${tags.join(' ')} ` : ''
    note.run(own, id, NOTE_TYPE_ID, seconds, tagged, values.join(FIELDS_APART), sorted, checksumOf(sorted), '')
    const columns = isWithSchedule ? scheduleColumnsOf(schedule, index + 1, days) : newColumns(index + 1)
    const { type, queue, due, ivl, factor, reps, lapses, left, data } = columns
    card.run(own, own, DECK_ID, seconds, type, queue, due, ivl, factor, reps, lapses, left, data)
  }
  if (isWithSchedule) writeReviews(database, cards, cardIds)
}

function writeReviews(database: DatabaseSync, cards: readonly LeavingCard[], cardIds: readonly number[]) {
  const review = database.prepare('INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)')
  const all = cards.flatMap(({ reviews }, index) =>
    reviews.map((each, at) => ({ each, before: reviews[at - 1] ?? null, cardId: cardIds[index] ?? 0 })),
  )
  const ids = freeIds()
  for (const { each, before, cardId } of all.toSorted((one, other) => one.each.at - other.each.at)) {
    const { ease, ivl, lastIvl, factor, time, type } = reviewColumns(each, before)
    review.run(ids(each.at), cardId, ease, ivl, lastIvl, factor, time, type)
  }
}

/** Ids are moments in milliseconds, and no two are the same: the next free one, given them in order. */
function freeIds(): (at: number) => number {
  let last = 0
  return (at) => (last = Math.max(at, last + 1))
}

/** What Anki finds doubles by: the first eight hexadecimal digits of SHA-1 of the first field without its HTML. */
const checksumOf = (text: string) => Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16)
