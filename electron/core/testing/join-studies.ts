import { openDatabase, type Database, type Row, type Value } from '../store/database.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { WHOLE_ROW, writtenColumns } from '../store/stamp-changes.ts'
import { type TableName, tables } from '../store/tables.ts'
import { reschedule } from '../study/mend-clock.ts'
import { searchText } from '../study/cards/search-text.ts'
import type { CardFields } from '#contract/cards.ts'
import type { CardId } from '#contract/ids.ts'

const joined: readonly TableName[] = [
  'texts',
  'cards',
  'settings',
  'corrections',
  'word_status',
  'word_notes',
  'places',
  'packs',
]

/** What both sides know of one row. */
interface Side {
  readonly row: Row | undefined
  readonly stamps: ReadonlyMap<string, string>
  readonly tombstone: string
}

/**
 * Joins the study of another folder into that of this one: rows field by field, the later stamp wins; a row deleted after
 * it was written is deleted; logs are put together and schedules made of them; of two cards of one headword the older
 * stands, and the other's id is its alias. For tests: what a second machine will need is in the data already.
 */
export function joinStudies(dataDir: string, otherDir: string): void {
  const here = openDatabase(`${dataDir}/${DATA_FILE}`, { waitMs: 0 })
  const there = openDatabase(`${otherDir}/${DATA_FILE}`, { waitMs: 0 })
  try {
    here.script('PRAGMA foreign_keys = OFF; BEGIN; DROP INDEX cards_by_headword;')
    takeAll(here, there, ['pack_files', 'review_weights', 'card_aliases'])
    // Before the stamps of both are one.
    joinPairs(here, there)
    for (const table of joined) for (const key of keysIn(here, there, table)) joinRow(here, there, table, key)
    joinLogs(here, there)
    nameOneOfTwo(here)
    const cards = here.all<CardFields & { id: CardId }>('SELECT * FROM cards')
    for (const card of cards) {
      here.run('UPDATE cards SET search = ? WHERE id = ?', searchText(card), card.id)
      reschedule(here, card.id)
    }
    here.script('CREATE UNIQUE INDEX cards_by_headword ON cards (headword); COMMIT;')
  } finally {
    here.close()
    there.close()
  }
}

function takeAll(here: Database, there: Database, names: readonly string[]) {
  for (const name of names) for (const row of there.all(`SELECT * FROM ${name}`)) insert(here, name, row, 'OR IGNORE')
}

function insert(database: Database, table: string, row: Row, how = '') {
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join(', ')
  const values = columns.map((column): Value => row[column] ?? null)
  database.run(`INSERT ${how} INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...values)
}

function keysIn(here: Database, there: Database, table: TableName): readonly string[] {
  const { key } = tables[table]
  const of = (database: Database) => [
    ...database.all<{ key: string }>(`SELECT ${key} AS key FROM ${table}`),
    ...database.all<{ key: string }>('SELECT row_key AS key FROM tombstones WHERE table_name = ?', table),
  ]
  return [...new Set([...of(here), ...of(there)].map((each) => each.key))].toSorted()
}

function sideOf(database: Database, table: TableName, key: string): Side {
  const rows = database.all<{ field: string; stamp: string }>(
    'SELECT field, stamp FROM field_stamps WHERE table_name = ? AND row_key = ?',
    table,
    key,
  )
  return {
    row: database.one(`SELECT * FROM ${table} WHERE ${tables[table].key} = ?`, key),
    stamps: new Map(rows.map(({ field, stamp }) => [field, stamp])),
    tombstone:
      database.one<{ stamp: string }>('SELECT stamp FROM tombstones WHERE table_name = ? AND row_key = ?', table, key)
        ?.stamp ?? '',
  }
}

const later = (one = '', other = ''): string => (one > other ? one : other)
const newestOf = ({ stamps }: Side): string => [...stamps.values()].reduce(later, '')

function joinRow(here: Database, there: Database, table: TableName, key: string) {
  const [one, other] = [sideOf(here, table, key), sideOf(there, table, key)]
  const tombstone = later(one.tombstone, other.tombstone)
  const isDead = tombstone !== '' && tombstone > later(newestOf(one), newestOf(other))
  const row = isDead ? undefined : joinFields(table, one, other)
  const fields = new Map([...other.stamps, ...one.stamps].map(([field]) => [field, ''] as const))
  here.run(`DELETE FROM ${table} WHERE ${tables[table].key} = ?`, key)
  here.run('DELETE FROM field_stamps WHERE table_name = ? AND row_key = ?', table, key)
  here.run('DELETE FROM tombstones WHERE table_name = ? AND row_key = ?', table, key)
  if (tombstone) insert(here, 'tombstones', { table_name: table, row_key: key, stamp: tombstone })
  if (!row) return
  insert(here, table, row)
  for (const field of fields.keys())
    insert(here, 'field_stamps', {
      table_name: table,
      row_key: key,
      field,
      stamp: later(one.stamps.get(field), other.stamps.get(field)),
    })
}

function joinFields(table: TableName, one: Side, other: Side): Row | undefined {
  if (!one.row || !other.row) return one.row ?? other.row
  const stampOf = ({ stamps }: Side, column: string) => later(stamps.get(column), stamps.get(WHOLE_ROW))
  const written = new Set(writtenColumns(table, Object.keys(one.row)))
  const columns = Object.keys(one.row).map((column) => {
    const [mine, yours] = [one.row?.[column] ?? null, other.row?.[column] ?? null]
    if (!written.has(column)) return [column, mine] as const
    const [mineAt, yoursAt] = [stampOf(one, column), stampOf(other, column)]
    // Of the same moment is the same write, or one of before stamps: either will do, as long as it is the same one.
    const isMine = mineAt === yoursAt ? String(mine) >= String(yours) : mineAt > yoursAt
    return [column, isMine ? mine : yours] as const
  })
  return Object.fromEntries(columns)
}

/** The pairs of a text are one: those that were written last. */
function joinPairs(here: Database, there: Database) {
  for (const { id } of there.all<{ id: string }>('SELECT id FROM texts')) {
    const has = here.one('SELECT 1 FROM beads WHERE text_id = ?', id) !== undefined
    const stampIn = (database: Database) => sideOf(database, 'texts', id).stamps.get('pairs') ?? ''
    if (has && stampIn(here) >= stampIn(there)) continue
    for (const table of ['pack_notes', 'segments', 'beads']) here.run(`DELETE FROM ${table} WHERE text_id = ?`, id)
    for (const table of ['beads', 'segments', 'pack_notes'])
      for (const row of there.all(`SELECT * FROM ${table} WHERE text_id = ?`, id)) insert(here, table, row)
  }
}

/** Rows of a log are never written twice; of two bases that earlier versions left, the one of more reviews. */
function joinLogs(here: Database, there: Database) {
  const triggers = here.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'review_log'`,
  )
  for (const { name } of triggers) here.script(`DROP TRIGGER ${name}`)
  for (const row of there.all('SELECT * FROM review_log')) {
    const id = String(row['id'])
    const own = here.one('SELECT * FROM review_log WHERE id = ?', id)
    if (own && JSON.stringify([own['at'], own['schedule']]) >= JSON.stringify([row['at'], row['schedule']])) continue
    here.run('DELETE FROM review_log WHERE id = ?', id)
    insert(here, 'review_log', row)
  }
  for (const { sql } of triggers) here.script(sql)
}

/** Of cards with one headword the one of the smallest id stands; the ids of the others are its aliases. */
function nameOneOfTwo(here: Database) {
  const doubles = here.all<{ id: string; headword: string; first: string }>(
    `SELECT id, headword, (SELECT min(id) FROM cards AS all_cards WHERE all_cards.headword = cards.headword) AS first
     FROM cards`,
  )
  for (const { id, first } of doubles) {
    if (id === first) continue
    here.run('DELETE FROM cards WHERE id = ?', id)
    here.run('DELETE FROM field_stamps WHERE table_name = ? AND row_key = ?', 'cards', id)
    here.run('UPDATE card_aliases SET card_id = ? WHERE card_id = ?', first, id)
    insert(here, 'card_aliases', { alias: id, card_id: first }, 'OR REPLACE')
  }
}

/** Everything of a study that is one on all machines. */
export function studyOf(dataDir: string): Readonly<Record<string, readonly Row[]>> {
  const database = openDatabase(`${dataDir}/${DATA_FILE}`, { waitMs: 0 })
  try {
    const names = [
      ...joined,
      'beads',
      'segments',
      'pack_notes',
      'review_log',
      'card_aliases',
      'field_stamps',
      'tombstones',
    ]
    const rowsOf = (name: string) => database.all(`SELECT * FROM ${name}`).map((row) => JSON.stringify(row))
    return Object.fromEntries(
      names.map((name) => [
        name,
        rowsOf(name)
          .toSorted()
          .map((row) => JSON.parse(row) as Row),
      ]),
    )
  } finally {
    database.close()
  }
}
