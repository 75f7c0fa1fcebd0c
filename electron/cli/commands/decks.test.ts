import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '#core/safety/open-library.ts'
import { deck11, deck18, wordsDeck } from '#core/study/exchange/testing/other-decks.ts'
import { builtLanguage } from '#core/testing/test-core.ts'
import { deckErrorCodes } from '#core/study/exchange/deck-error.ts'
import { deckSentence } from '../../host/deck-sentences.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'

let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-decks-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

async function run(command: typeof importCommand, args: readonly string[], locale = 'en') {
  const { given, out, err } = createTestTerminal({ locale, contentDir: join(builtLanguage, '..') })
  return { code: await command.run(args, given), out, err }
}

it.each([
  ['theirs.apkg', deck11],
  ['theirs.apkg', deck18],
  ['theirs.colpkg', deck18],
])('takes %s into the study, and the second time adds nothing', async (name, make) => {
  writeFileSync(at(name), make(wordsDeck))
  const first = await run(importCommand, [at(name), '--data', at('data'), '--json'])
  expect(first).toMatchObject({ code: 0, err: [] })
  expect(JSON.parse(first.out[0] ?? '')).toMatchObject({
    added: 4,
    updated: 0,
    reviews: 3,
    wordless: 1,
    twice: 1,
    media: 1,
  })
  const second = await run(importCommand, [at(name), '--data', at('data'), '--json'])
  expect(JSON.parse(second.out[0] ?? '')).toMatchObject({ added: 0, updated: 0, unchanged: 4, reviews: 0 })
  expect((await run(importCommand, [at(name), '--data', at('data')], 'zh-CN')).out[0]).toContain('未变 4 张')
})

it.each(['apkg', 'tsv', 'csv'])(
  'writes the cards of a study as %s, and a new study of them has the same words',
  async (form) => {
    writeFileSync(at('theirs.apkg'), deck11(wordsDeck))
    await run(importCommand, [at('theirs.apkg'), '--data', at('data')])
    const out = at(`cards.${form}`)
    const args = ['--what', 'cards', '--to', form, '--out', out, '--data', at('data'), '--with-schedule']
    expect(await run(exportCommand, args)).toEqual({ code: 0, out: [], err: [] })
    const taken = await run(importCommand, [out, '--data', at('made'), '--json'])
    expect(JSON.parse(taken.out[0] ?? '')).toMatchObject({ added: 4 })
    const words = (name: string) => {
      const { database, close } = openLibrary(at(name))
      const rows = database.all(
        'SELECT id, headword, reading, due_at, scheduled_days FROM cards WHERE reps > 0 ORDER BY id',
      )
      close()
      return rows
    }
    expect(words('made')).toEqual(words('data'))
  },
)

it('writes a table with Anki’s lines at its head, and the schedule where it is asked for', async () => {
  writeFileSync(at('theirs.apkg'), deck11(wordsDeck))
  await run(importCommand, [at('theirs.apkg'), '--data', at('data')])
  const lines = async (...more: readonly string[]) => {
    const args = ['--what', 'cards', '--to', 'tsv', '--out', at('a.tsv'), '--data', at('data'), ...more]
    expect((await run(exportCommand, args)).code).toBe(0)
    return readFileSync(at('a.tsv'), 'utf8').trimEnd().split('\n')
  }
  const plain = await lines()
  expect(plain.slice(0, 2)).toEqual(['#separator:Tab', '#html:true'])
  const columns =
    'Simplified\tTraditional\tPinyin\tMeaning\tDefinition\tSentence\tSentencePinyin\tSentenceTranslation\tSource\tNotes\tId\tTags'
  expect(plain).toContain(`#columns:${columns}`)
  const full = await lines('--with-schedule')
  expect(full).toContain(`#columns:${columns}\tDue\tInterval\tReviews`)
  const [first = ''] = full.filter((line) => line.startsWith('河水'))
  expect(first.split('\t').slice(0, 4)).toEqual(['河水', '河水', 'hé shuǐ', 'river water &amp; more'])
  expect(first.split('\t').slice(-3)).toEqual(['2026-12-29T20:00:00.000Z', '40', '2'])
})

const refused = {
  'empty.apkg': new Uint8Array(),
  'text.apkg': new TextEncoder().encode('no deck'),
  'view.apkg': deck11(wordsDeck, 'CREATE VIEW v AS SELECT 1'),
  'trigger.apkg': deck18(wordsDeck, 'CREATE TRIGGER t AFTER INSERT ON notes BEGIN SELECT 1; END'),
  'virtual.apkg': deck11(wordsDeck, 'CREATE VIRTUAL TABLE f USING fts5(x)'),
  'computed.apkg': deck11(wordsDeck, 'ALTER TABLE notes ADD COLUMN x TEXT AS (hex(zeroblob(id)))'),
  'english.apkg': deck11({ ...wordsDeck, notes: [{ id: 1, guid: 'a', fields: ['one', 'two'], cards: [{}] }] }),
  'future.apkg': deck11(wordsDeck, 'UPDATE col SET ver = 19'),
  'gone.apkg': deck18(wordsDeck, 'DROP TABLE revlog'),
}

it.each(Object.entries(refused))(
  'refuses %s in one sentence, in both languages, and makes nothing',
  async (name, bytes) => {
    writeFileSync(at(name), bytes)
    const left = () => readdirSync(tmpdir()).filter((each) => each.startsWith('duizhao-deck-')).length
    const before = left()
    for (const [locale, words] of [
      ['en', /[a-z ]{20}/],
      ['zh-CN', /\p{Script=Han}{4}/u],
    ] as const) {
      const { code, out, err } = await run(importCommand, [at(name), '--data', at('data')], locale)
      expect([code, out, err.length, existsSync(at('data'))]).toEqual([2, [], 1, false])
      expect(err[0]).toMatch(words)
      expect(err[0]).not.toMatch(/Error|\n/)
    }
    expect(left()).toBeLessThanOrEqual(before)
  },
)

it('says of a deck that is not there, or comes with others, what is wrong', async () => {
  writeFileSync(at('a.apkg'), deck11(wordsDeck))
  for (const files of [[at('none.apkg')], [at('a.apkg'), at('a.apkg')]]) {
    const { code, err } = await run(importCommand, [...files, '--data', at('data')])
    expect([code, err.length, existsSync(at('data'))]).toEqual([2, 1, false])
  }
})

it('does not write cards where there is no library, no card, no name or an unknown form', async () => {
  openLibrary(at('empty')).close()
  const ask = (...args: readonly string[]) => run(exportCommand, ['--what', 'cards', ...args])
  for (const args of [
    ['--to', 'apkg', '--out', at('x'), '--data', at('nowhere')],
    ['--to', 'apkg', '--out', at('x'), '--data', at('empty')],
    ['--to', 'docx', '--out', at('x'), '--data', at('empty')],
    ['--to', 'tsv', '--data', at('empty')],
  ]) {
    const { code, err } = await ask(...args)
    expect([code, err.length, existsSync(at('x'))]).toEqual([2, 1, false])
  }
  expect(existsSync(at('nowhere'))).toBe(false)
})

it('says that the library is in use when it is', async () => {
  const library = openLibrary(at('data'))
  writeFileSync(at('a.apkg'), deck11(wordsDeck))
  for (const [command, args] of [
    [exportCommand, ['--what', 'cards', '--to', 'tsv', '--out', at('x.tsv'), '--data', at('data')]],
    [importCommand, [at('a.apkg'), '--data', at('data')]],
  ] as const) {
    const { code, err } = await run(command, args)
    expect([code, err.length, existsSync(at('x.tsv'))]).toEqual([2, 1, false])
  }
  library.close()
  expect(statSync(at('data')).isDirectory()).toBe(true)
})

it.each(deckErrorCodes)('has a sentence in both languages for %s', (code) => {
  expect(deckSentence(code, 'a.apkg', 'en')).toMatch(/a\.apkg.*\.$/)
  expect(deckSentence(code, 'a.apkg', 'zh-CN')).toMatch(/a\.apkg.*。$/)
})
