import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UndoToken } from '#contract/ids.ts'
import { openLibrary } from '../../safety/open-library.ts'
import { moveStep } from '../../store/history.ts'
import { createIds } from '../../store/ids.ts'
import { seeded } from '../../random/seeded.ts'
import { evening, openTestCore, temporaryFolder } from '../../testing/test-core.ts'
import { present } from '../../testing/present.ts'
import { readCards, scheduleOf } from '../cards/card-rows.ts'
import { replaySchedule } from '../replay.ts'
import { writePackage } from './apkg/write-package.ts'
import { readDeckHere } from './read-deck-file.ts'
import { takeDeck, type TakenDeck } from './take-deck.ts'
import { deck11, deck18, madeAtSeconds, wordsDeck } from './testing/other-decks.ts'
import { cardsLeaving, studied } from './testing/studies.ts'
import { writeTable } from './text/write-table.ts'

const DAY_MS = 86_400_000
const zone = () => 480

function fileOf(bytes: Uint8Array, name = 'deck.apkg'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

/** Takes a file into the study of a folder, some days after the evening of the tests. */
function take(
  dataDir: string,
  path: string,
  updates = true,
): { readonly taken: TakenDeck; readonly undo: UndoToken | null } {
  const deck = readDeckHere(path)
  const { database, close } = openLibrary(dataDir)
  try {
    const clock = () => (evening + 30 * DAY_MS) as typeof evening
    const context = { database, clock, makeId: createIds({ clock, randomBytes: seeded(3).bytes }) }
    const [taken, { undo }] = takeDeck(context, deck, { updates, zone, headwordOf: (word) => word })
    return { taken, undo }
  } finally {
    close()
  }
}

function rowsIn(dataDir: string, sql: string) {
  const { database, close } = openLibrary(dataDir)
  try {
    return database.all(sql).map((row) => ({ ...row }))
  } finally {
    close()
  }
}

const cardsSql = `SELECT id, headword, reading, meaning, sentence, translation, note, mark_start_utf16, mark_end_utf16,
  text_title_zh, text_title_en, state, due_at, stability, difficulty, scheduled_days, learning_step, reps, lapses,
  reviewed_at, created_at FROM cards ORDER BY id`
const logSql = `SELECT card_id, at, grade, answered_in_ms, state_before, due_before, due_after, stability_after,
  difficulty_after FROM review_log AS review WHERE kind = 'review' AND id NOT IN (SELECT of_id FROM review_log WHERE kind = 'undo')
  ORDER BY at, card_id`

describe('a deck of ours', () => {
  async function ours() {
    const { core, options, wait } = openTestCore()
    await studied(core, wait)
    core.close()
    const now = wait(DAY_MS)
    const deck = writePackage(cardsLeaving(options.dataDir), { now, zone, rolloverHour: 4, isWithSchedule: true })
    return { dataDir: options.dataDir, path: fileOf(deck) }
  }

  it('gives a new study the same cards, schedules and log, to the last digit', async () => {
    const { dataDir, path } = await ours()
    const made = join(temporaryFolder(), 'data')
    expect(take(made, path).taken).toEqual({ added: 5, updated: 0, unchanged: 0, reviews: 6 })
    expect(rowsIn(made, cardsSql)).toEqual(rowsIn(dataDir, cardsSql))
    expect(rowsIn(made, logSql)).toEqual(rowsIn(dataDir, logSql))
  })

  it('changes nothing when it comes again, into its own study or into another', async () => {
    const { dataDir, path } = await ours()
    const made = join(temporaryFolder(), 'data')
    take(made, path)
    for (const folder of [made, dataDir]) {
      const before = [rowsIn(folder, cardsSql), rowsIn(folder, logSql)]
      expect(take(folder, path)).toEqual({ taken: { added: 0, updated: 0, unchanged: 5, reviews: 0 }, undo: null })
      expect([rowsIn(folder, cardsSql), rowsIn(folder, logSql)]).toEqual(before)
    }
  })

  it('leaves a log that gives the same schedules when it is replayed', async () => {
    const { path } = await ours()
    const made = join(temporaryFolder(), 'data')
    take(made, path)
    const { database, close } = openLibrary(made)
    const cards = readCards(database, 'ORDER BY cards.id')
    const replayed = cards.map(({ id, created_at }) => replaySchedule(database, id, created_at))
    expect(replayed).toEqual(cards.map((row) => ({ ...scheduleOf(row) })))
    close()
  })

  it('is taken back in one step', async () => {
    const { path } = await ours()
    const made = join(temporaryFolder(), 'data')
    const { undo } = take(made, path)
    const { database, close } = openLibrary(made)
    const clock = () => evening
    const context = { database, clock, makeId: createIds({ clock, randomBytes: seeded(5).bytes }) }
    moveStep(context, 'undo', present(undo), () => undefined)
    expect(database.all('SELECT * FROM cards')).toEqual([])
    close()
  })

  it.each(['tsv', 'csv'] as const)(
    'comes back whole out of a table (%s), with what it says of its schedule',
    async (form) => {
      const { core, options, wait } = openTestCore()
      const [first] = await studied(core, wait)
      const note = '=1+1\t"quoted", <b>bold</b> & more\n#line'
      await core.call('cards.edit', { cardId: present(first), fields: { note, meaning: '-ness\nsecond, line' } })
      core.close()
      const table = writeTable(cardsLeaving(options.dataDir), form, true)
      const made = join(temporaryFolder(), 'data')
      expect(take(made, fileOf(table, `cards.${form}`)).taken).toMatchObject({ added: 5 })
      const columns =
        'id, headword, reading, meaning, sentence, translation, mark_start_utf16, due_at, reps, scheduled_days'
      const sql = `SELECT ${columns} FROM cards WHERE state <> 'new' ORDER BY id`
      expect(rowsIn(made, sql)).toEqual(rowsIn(options.dataDir, sql))
      expect(rowsIn(made, `SELECT note FROM cards WHERE note <> ''`)).toEqual([{ note: note.replace('\t', ' ') }])
      expect(take(made, fileOf(table, `cards.${form}`)).taken).toEqual({
        added: 0,
        updated: 0,
        unchanged: 5,
        reviews: 0,
      })
    },
  )
})

describe.each([
  ['11', deck11],
  ['18', deck18],
])('a deck of others (schema %s)', (_, make) => {
  it('gives its words with reading, meaning, marked sentence, due dates, intervals and log as stated', () => {
    const dataDir = join(temporaryFolder(), 'data')
    const path = fileOf(make(wordsDeck))
    expect(take(dataDir, path).taken).toEqual({ added: 4, updated: 0, unchanged: 0, reviews: 3 })
    const due = (day: number) => madeAtSeconds * 1000 + day * DAY_MS
    expect(rowsIn(dataDir, cardsSql.replace('ORDER BY id', 'ORDER BY created_at'))).toMatchObject([
      {
        headword: '河水',
        reading: 'he2 shui3',
        meaning: 'river water & more',
        sentence: '那条河水很急。',
        mark_start_utf16: 2,
        mark_end_utf16: 4,
        state: 'review',
        due_at: due(90),
        scheduled_days: 40,
        reps: 2,
        lapses: 1,
      },
      { headword: '渡口', reading: 'du4 kou3', state: 'review', due_at: due(60), scheduled_days: 6 },
      { headword: '旅馆', reading: 'lü3 guan3', state: 'learning', due_at: (madeAtSeconds + 9_000_000) * 1000 },
      { headword: '桥', meaning: 'bridge', state: 'new', reps: 0 },
    ])
    const at = wordsDeck.notes[0]?.log?.map(([moment]) => moment) ?? []
    expect(
      rowsIn(
        dataDir,
        "SELECT at, grade, due_after, answered_in_ms, state_before FROM review_log WHERE kind = 'review' ORDER BY at",
      ),
    ).toEqual([
      { at: at[0], grade: 'good', due_after: present(at[0]) + 600_000, answered_in_ms: 4000, state_before: 'new' },
      {
        at: at[1],
        grade: 'easy',
        due_after: present(at[1]) + 4 * DAY_MS,
        answered_in_ms: 70_000,
        state_before: 'learning',
      },
      {
        at: at[2],
        grade: 'good',
        due_after: present(at[2]) + 40 * DAY_MS,
        answered_in_ms: 1500,
        state_before: 'review',
      },
    ])
  })

  it('says which words the reader knows: mature is known, young is learning, new says nothing', () => {
    const dataDir = join(temporaryFolder(), 'data')
    take(dataDir, fileOf(make(wordsDeck)))
    expect(rowsIn(dataDir, 'SELECT headword, status FROM word_status ORDER BY headword')).toEqual([
      { headword: '旅馆', status: 'learning' },
      { headword: '河水', status: 'known' },
      { headword: '渡口', status: 'learning' },
    ])
  })

  it('updates a card that was edited there and never doubles it', () => {
    const dataDir = join(temporaryFolder(), 'data')
    take(dataDir, fileOf(make(wordsDeck)))
    const notes = wordsDeck.notes.map((note) =>
      note.guid === 'b' ? { ...note, fields: ['渡船', 'dù chuán', 'ferry boat', '', ''] } : note,
    )
    const edited = fileOf(make({ ...wordsDeck, notes }))
    expect(take(dataDir, edited, false).taken).toMatchObject({ added: 0, updated: 0 })
    expect(take(dataDir, edited).taken).toEqual({ added: 0, updated: 1, unchanged: 3, reviews: 0 })
    expect(take(dataDir, edited).taken).toEqual({ added: 0, updated: 0, unchanged: 4, reviews: 0 })
    expect(rowsIn(dataDir, `SELECT headword, meaning, reps FROM cards WHERE headword LIKE '渡%'`)).toEqual([
      { headword: '渡船', meaning: 'ferry boat', reps: 3 },
    ])
  })

  it('says what it passed over: a note without a Chinese word, a word that stood before', () => {
    expect(readDeckHere(fileOf(make(wordsDeck)))).toMatchObject({
      left: { wordless: 1, twice: 1, tooLong: 0 },
      media: 1,
      mapped: [
        { from: 'Example', to: 'sentence' },
        { from: 'Hanzi', to: 'simplified' },
        { from: 'Pinyin', to: 'pinyin' },
        { from: 'English', to: 'meaning' },
      ],
    })
  })

  it('finds the words by what the fields hold where their names say nothing', () => {
    const notes = [{ id: 1_700_000_000_000, guid: 'x', fields: ['river', 'hé', '河'], cards: [{}] }]
    const deck = readDeckHere(fileOf(make({ ...wordsDeck, notes, fieldNames: ['Front', 'Extra', 'Back'] })))
    expect(deck.cards.map(({ fields }) => fields)).toEqual([{ headword: '河', reading: 'he2', meaning: 'river' }])
  })
})
