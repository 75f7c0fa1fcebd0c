import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zstdCompressSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { schema11 } from '../apkg/frozen.ts'

/** A deck as another program has it. Numbers of cards and reviews are those of Anki's columns. */
export interface OtherDeck {
  readonly madeAtSeconds: number
  readonly fieldNames: readonly string[]
  readonly notes: readonly OtherNote[]
}

interface OtherNote {
  readonly id: number
  readonly guid: string
  readonly fields: readonly string[]
  readonly cards: readonly Partial<
    Record<'ord' | 'type' | 'queue' | 'due' | 'ivl' | 'factor' | 'reps' | 'lapses' | 'left', number>
  >[]
  /** Of the first card: id, ease, interval, factor, time, type. */
  readonly log?: readonly (readonly [number, number, number, number, number, number])[]
}

const NOTE_TYPE = 1_342_697_561_419

/** `.apkg` of the older form. */
export function deck11(deck: OtherDeck, extra = ''): Uint8Array {
  const models = {
    [NOTE_TYPE]: {
      id: NOTE_TYPE,
      name: 'Theirs',
      flds: deck.fieldNames.map((name, ord) => ({ name, ord })).toReversed(),
      tmpls: [{ name: 'Card 1', ord: 0, qfmt: '<script>throw 1</script>{{Front}}', afmt: '' }],
    },
  }
  const collection = collectionOf(schema11, deck, { version: 11, models: JSON.stringify(models) }, extra)
  return zipSync({
    'collection.anki2': collection,
    media: new TextEncoder().encode('{"0":"a.mp3"}'),
    '0': new Uint8Array(9),
  })
}

// As in schema 18, but for the name of a collation that only Anki has: it is put in afterwards, in the bytes.
const newer = `
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE  NOCASE, mtime_secs integer NOT NULL,
  usn integer NOT NULL, config blob NOT NULL);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE  NOCASE,
  config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE  NOCASE, mtime_secs integer NOT NULL,
  usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
`

/** `.apkg` or `.colpkg` of the newer form: zstd, tables for note types, a protobuf list of media. */
export function deck18(deck: OtherDeck, extra = ''): Uint8Array {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const fields = deck.fieldNames.map(
    (name, ord) => `INSERT INTO fields VALUES (${NOTE_TYPE}, ${ord}, ${quoted(name)}, x'');`,
  )
  const rows = `INSERT INTO notetypes VALUES (${NOTE_TYPE}, 'Theirs', 0, 0, x''); ${fields.join('\n')}`
  const plain = collectionOf(schema11 + newer, deck, { version: 18, models: '' }, rows + extra)
  const collection = Buffer.from(plain.toString('latin1').replaceAll('COLLATE  NOCASE', 'COLLATE unicase'), 'latin1')
  // One entry: name, size, sha1.
  const media = Buffer.from([10, 9, 10, 5, ...Buffer.from('a.mp3'), 16, 9])
  const old = collectionOf(schema11, { ...deck, notes: [] }, { version: 11, models: '{}' }, '')
  return zipSync({
    meta: new Uint8Array([8, 3]),
    'collection.anki21b': zstdCompressSync(collection),
    'collection.anki2': old,
    media: zstdCompressSync(media),
    '0': zstdCompressSync(new Uint8Array(9)),
  })
}

function collectionOf(
  schema: string,
  { madeAtSeconds, notes }: OtherDeck,
  { version, models }: { readonly version: number; readonly models: string },
  extra: string,
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-other-'))
  const path = join(folder, 'collection')
  const database = new DatabaseSync(path)
  database.exec(`BEGIN; ${schema}`)
  database
    .prepare(`INSERT INTO col VALUES (1, ?, 0, 0, ?, 0, 0, 0, '{}', ?, '{}', '{}', '{}')`)
    .run(madeAtSeconds, version, models)
  for (const { id, guid, fields, cards, log = [] } of notes) {
    database
      .prepare(`INSERT INTO notes VALUES (?, ?, ?, 0, 0, ' tag ', ?, ?, 0, 0, '')`)
      .run(id, guid, NOTE_TYPE, fields.join('\u001f'), fields[0] ?? '')
    for (const [at, card] of cards.entries()) {
      const { ord = at, type = 0, queue = type, due = 1, ivl = 0, factor = 0, reps = 0, lapses = 0, left = 0 } = card
      database
        .prepare(`INSERT INTO cards VALUES (?, ?, 1, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '')`)
        .run(id + at, id, ord, type, queue, due, ivl, factor, reps, lapses, left)
    }
    for (const [at, ease, ivl, factor, time, type] of log)
      database
        .prepare('INSERT INTO revlog VALUES (?, ?, 0, ?, ?, 0, ?, ?, ?)')
        .run(at, id, ease, ivl, factor, time, type)
  }
  database.exec(`COMMIT; ${extra}`)
  database.close()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true, force: true })
  return bytes
}

const DAY = 86_400_000
/** 2026-10-01, 04:00 in Shanghai. */
export const madeAtSeconds = Date.UTC(2026, 8, 30, 20) / 1000
const noted = madeAtSeconds * 1000 + 5000

/** A deck of four words in a note type of their own: mature, young, learning, new. */
export const wordsDeck: OtherDeck = {
  madeAtSeconds,
  fieldNames: ['Hanzi', 'Pinyin', 'English', 'Example', 'Audio'],
  notes: [
    {
      id: noted,
      guid: 'aA1;x',
      fields: ['河水', 'hé shuǐ', 'river <b>water</b> &amp; more', '<div>那条<b>河水</b>很急。</div>', '[sound:a.mp3]'],
      cards: [{ type: 2, due: 90, ivl: 40, factor: 2300, reps: 2, lapses: 1 }, { ord: 1 }],
      log: [
        [noted + DAY, 3, -600, 0, 4000, 0],
        [noted + 2 * DAY, 4, 4, 2500, 70_000, 0],
        [noted + 50 * DAY, 3, 40, 2300, 1500, 1],
        [noted + 50 * DAY + 1, 0, 40, 0, 0, 4],
      ],
    },
    {
      id: noted + 10,
      guid: 'b',
      fields: ['渡口', 'dùkǒu', 'ferry', '', ''],
      cards: [{ type: 2, due: 60, ivl: 6, factor: 2500, reps: 3 }],
    },
    {
      id: noted + 20,
      guid: 'c',
      fields: [' 旅馆[lǚ guǎn]', 'lu:3 guan3', 'inn', '', ''],
      cards: [{ type: 1, due: madeAtSeconds + 9_000_000, left: 1001, reps: 1 }],
    },
    { id: noted + 30, guid: 'd', fields: ['桥', 'qiáo', 'bridge', '', ''], cards: [{ due: 4 }] },
    { id: noted + 40, guid: 'e', fields: ['bridge', '', '', '', ''], cards: [{ due: 5 }] },
    { id: noted + 50, guid: 'f', fields: ['桥', 'qiáo', 'beam', '', ''], cards: [{ due: 6 }] },
  ],
}
