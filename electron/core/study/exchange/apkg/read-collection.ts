import { DatabaseSync } from 'node:sqlite'
import type { EpochMs } from '#contract/units.ts'
import type { ComingNote, NoteGroup } from '../coming-cards.ts'
import { DeckError, throwDeckError } from '../deck-error.ts'
import { FIELDS_APART } from './frozen.ts'
import { type CardColumns, type LogColumns, reviewsOfCard, scheduleOfCard } from './schedule-of-card.ts'

const MIB = 1024 * 1024
const MOST_NOTES = 200_000
const MOST_CARDS = 600_000
const MOST_REVIEWS = 2_000_000
// Rows of a made-up file can share one long text.
const MOST_TEXT_UTF16 = 128 * MIB
const MOST_JSON_UTF16 = 32 * MIB
/** What SQLite may take for itself. */
const MOST_SQLITE_BYTES = 128 * MIB

const KNOWN_VERSIONS = { from: 11, until: 18 } as const

type Cells = Readonly<Record<string, unknown>>

/**
 * Reads the notes of a collection, with schedule and log, out of a private copy of a database file of whoever made it.
 * Nothing in it runs: one with views, triggers, virtual or computed columns is refused. Throws a `DeckError`. To be run
 * where it can be ended.
 */
export function readCollection(path: string): readonly NoteGroup[] {
  try {
    if (opened(path, refuseUnsafe)) nameKnownCollation(path)
    return opened(path, groupsIn)
  } catch (error) {
    if (error instanceof DeckError) throw error
    // Whatever SQLite says of a file that another program made: it can't be read.
    return throwDeckError('broken', error)
  }
}

const careful = `PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
  PRAGMA hard_heap_limit = ${MOST_SQLITE_BYTES};`

function opened<Result>(path: string, work: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(path, { readOnly: true, allowExtension: false })
  try {
    database.exec(`${careful} PRAGMA query_only = ON;`)
    return work(database)
  } finally {
    database.close()
  }
}

/**
 * The newer schemas sort names by a collation that only Anki has, and SQLite reads no table of which an index asks for it.
 * The copy is told another name; nothing is sorted by it here.
 */
function nameKnownCollation(path: string) {
  const database = new DatabaseSync(path, { defensive: false, allowExtension: false })
  try {
    database.exec(
      `${careful} PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'unicase', 'nocase');`,
    )
  } finally {
    database.close()
  }
}

/** Gives whether the file is of a schema that has tables for note types. */
function refuseUnsafe(database: DatabaseSync): boolean {
  const objects = rowsOf(database, 'SELECT type, name, sql FROM sqlite_schema', 1000)
  for (const { type, name, sql } of objects) {
    const isVirtual = typeof sql === 'string' && /^\s*CREATE\s+VIRTUAL/i.test(sql)
    if ((type !== 'table' && type !== 'index') || isVirtual || typeof name !== 'string') throwDeckError('unsafe')
  }
  for (const table of ['col', 'notes', 'cards', 'revlog']) {
    const columns = rowsOf(database, `SELECT name, hidden FROM pragma_table_xinfo('${table}')`, 1000)
    if (columns.length === 0) throwDeckError('broken')
    if (columns.some(({ hidden }) => hidden !== 0)) throwDeckError('unsafe')
  }
  return isNewer(database)
}

/** Rows as they come; refused where there are more than any honest deck has. */
function rowsOf(database: DatabaseSync, sql: string, most: number): readonly Cells[] {
  const rows: Cells[] = []
  for (const row of database.prepare(sql).iterate()) {
    if (rows.length === most) throwDeckError('too-large')
    rows.push(row)
  }
  return rows
}

function groupsIn(database: DatabaseSync): readonly NoteGroup[] {
  const [col] = rowsOf(database, 'SELECT ver, crt, models FROM col', 2)
  if (!col) return throwDeckError('broken')
  const version = whole(col['ver'])
  if (version < KNOWN_VERSIONS.from || version > KNOWN_VERSIONS.until) return throwDeckError('unknown-form')
  const names = isNewer(database) ? namesInTables(database) : namesInJson(text(col['models']))
  const scheduled = scheduledNotes(database, whole(col['crt']))
  const groups = new Map<number, ComingNote[]>()
  let textUtf16 = 0
  for (const row of rowsOf(database, 'SELECT id, guid, mid, tags, flds FROM notes NOT INDEXED', MOST_NOTES)) {
    textUtf16 += text(row['flds']).length
    if (textUtf16 > MOST_TEXT_UTF16) throwDeckError('too-large')
    const id = whole(row['id'])
    const createdAt = Math.min(8.64e15, Math.max(0, id)) as EpochMs
    const { schedule, reviews } = scheduled(id, createdAt)
    const fields = text(row['flds']).split(FIELDS_APART)
    const note = { fields, guid: text(row['guid']), tags: text(row['tags']), createdAt, schedule, reviews }
    const group = groups.get(whole(row['mid']))
    if (group) group.push(note)
    else groups.set(whole(row['mid']), [note])
  }
  return [...groups].map(([type, notes]) => ({ fieldNames: names.get(type) ?? throwDeckError('broken'), notes }))
}

const isNewer = (database: DatabaseSync): boolean =>
  rowsOf(database, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'fields'`, 1).length > 0

/** The names of fields by note type, in their order; schema 15 and newer. */
function namesInTables(database: DatabaseSync): ReadonlyMap<number, readonly string[]> {
  const named = new Map<number, { readonly ord: number; readonly name: string }[]>()
  for (const row of rowsOf(database, 'SELECT ntid, ord, name FROM fields', 100_000)) {
    const field = { ord: whole(row['ord']), name: text(row['name']) }
    named.set(whole(row['ntid']), [...(named.get(whole(row['ntid'])) ?? []), field])
  }
  return new Map([...named].map(([type, fields]) => [type, inOrder(fields)]))
}

/** The same out of the JSON of schema 11. */
function namesInJson(models: string): ReadonlyMap<number, readonly string[]> {
  if (models.length > MOST_JSON_UTF16) throwDeckError('too-large')
  const parsed: unknown = JSON.parse(models)
  if (!isObject(parsed)) return throwDeckError('broken')
  return new Map(
    Object.entries(parsed).map(([id, model]) => {
      const fields = isObject(model) && Array.isArray(model['flds']) ? (model['flds'] as readonly unknown[]) : []
      const named = fields.map((field) =>
        isObject(field) ? { ord: whole(field['ord']), name: text(field['name']) } : throwDeckError('broken'),
      )
      return [Number(id), inOrder(named)] as const
    }),
  )
}

const isObject = (value: unknown): value is Cells => typeof value === 'object' && value !== null

const inOrder = (fields: readonly { readonly ord: number; readonly name: string }[]) =>
  fields.toSorted((one, other) => one.ord - other.ord).map(({ name }) => name)

/** Of a note with several cards the first one's schedule counts: a word here is one card. */
function scheduledNotes(database: DatabaseSync, madeAtSeconds: number) {
  const columns = 'type, queue, due, ivl, factor, reps, lapses, left, odue, odid, data'
  const first = new Map<number, CardColumns & { readonly id: number; readonly ord: number }>()
  for (const row of rowsOf(database, `SELECT id, nid, ord, ${columns} FROM cards NOT INDEXED`, MOST_CARDS)) {
    const known = first.get(whole(row['nid']))
    if (!known || whole(row['ord']) < known.ord) first.set(whole(row['nid']), cardOf(row))
  }
  const log = logByCard(database, new Set([...first.values()].map(({ id }) => id)))
  return (noteId: number, createdAt: EpochMs): Pick<ComingNote, 'schedule' | 'reviews'> => {
    const card = first.get(noteId)
    if (!card) return { schedule: null, reviews: [] }
    const reviews = reviewsOfCard(log.get(card.id) ?? [], createdAt)
    return { schedule: scheduleOfCard(card, reviews, madeAtSeconds), reviews }
  }
}

function cardOf(row: Cells) {
  const number = (name: string) => whole(row[name])
  return {
    id: number('id'),
    ord: number('ord'),
    type: number('type'),
    queue: number('queue'),
    due: number('due'),
    ivl: number('ivl'),
    factor: number('factor'),
    reps: number('reps'),
    lapses: number('lapses'),
    left: number('left'),
    odue: number('odue'),
    odid: number('odid'),
    data: text(row['data']),
  }
}

function logByCard(database: DatabaseSync, wanted: ReadonlySet<number>): ReadonlyMap<number, readonly LogColumns[]> {
  const log = new Map<number, LogColumns[]>()
  for (const row of rowsOf(
    database,
    'SELECT id, cid, ease, ivl, factor, time, type FROM revlog NOT INDEXED',
    MOST_REVIEWS,
  )) {
    const cardId = whole(row['cid'])
    if (!wanted.has(cardId)) continue
    const number = (name: string) => whole(row[name])
    const columns = {
      id: number('id'),
      ease: number('ease'),
      ivl: number('ivl'),
      factor: number('factor'),
      time: number('time'),
      type: number('type'),
    }
    const known = log.get(cardId)
    if (known) known.push(columns)
    else log.set(cardId, [columns])
  }
  return log
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) ? value : 0)
