import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { migrations } from '../../store/migrations/all.ts'
import type { RawValue } from '../../store/database.ts'
import { StartError } from '../../store/start-error.ts'
import { openTestCore, saveCard, temporaryFolder } from '../../testing/test-core.ts'
import { digestOfFile } from '../file-digest.ts'
import { openLibrary } from '../open-library.ts'
import { verifyLibrary } from '../verify.ts'
import { ArchiveError } from './archive-error.ts'
import { fromArchived, toArchived } from './archive-values.ts'
import { readArchive } from './read-archive.ts'
import { writeArchive } from './write-archive.ts'

/** Every file below a folder with its digest. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, digestOfFile(join(folder, name)).sha256]))
}

async function study(): Promise<string> {
  const { core, options } = openTestCore()
  const { card } = await saveCard(core, '感受野')
  await saveCard(core, '增长')
  await core.call('cards.edit', { cardId: card.id, fields: { note: '=1+1\ta\u2028b\r\n"c" \u0000 𠮷' } })
  await core.call('study.grade', { cardId: card.id, grade: 'good', answeredInMs: 900 })
  await core.call('settings.change', { patch: { theme: 'ink' } })
  core.close()
  return options.dataDir
}

function archiveOf(dataDir: string, folder = join(temporaryFolder(), 'archive')): string {
  const { database, close } = openLibrary(dataDir)
  try {
    writeArchive(database, folder)
  } finally {
    close()
  }
  return folder
}

function failureOf(work: () => unknown): string {
  try {
    work()
    return 'no failure'
  } catch (error) {
    if (error instanceof ArchiveError) return [error.code, error.file].join(' ').trim()
    if (error instanceof StartError) return error.code
    throw error
  }
}

it('gives the same study back, and of that the same archive, byte for byte', async () => {
  const dataDir = await study()
  const archive = archiveOf(dataDir)
  const made = join(temporaryFolder(), 'made')
  expect(readArchive(archive, made)).toMatchObject({ cards: 2, texts: 1, isSound: true })
  expect(verifyLibrary(made)).toEqual({ isSound: true, findings: [], notes: [] })
  expect(filesIn(archiveOf(made))).toEqual(filesIn(archive))
  const { core } = openTestCore({ dataDir: made })
  const { cards } = await core.call('cards.list', { search: '', offset: 0, limit: 10 })
  expect(cards.map(({ note }) => note).toSorted()).toEqual(['', '=1+1\ta\u2028b\r\n"c" \u0000 𠮷'])
  expect((await core.call('settings.read', {})).settings.theme).toBe('ink')
})

it('can be read by people: the texts side by side, the cards as a table', async () => {
  const archive = archiveOf(await study())
  const [text = ''] = readdirSync(join(archive, 'texts'))
  expect(readFileSync(join(archive, 'texts', text), 'utf8')).toMatch(/感受野[^\n]*\n {4}[A-Z]/)
  const cards = readFileSync(join(archive, 'cards.tsv'), 'utf8').split('\n')
  expect(cards[0]).toBe('headword\treading\tmeaning\tsentence\ttranslation\tnote')
  expect(cards.filter((line) => line.split('\t').length === 6)).toHaveLength(3)
  expect(cards.join('\n')).toContain("\t'=1+1 a b")
})

it('carries columns, tables and kinds of values that it was never told of', () => {
  const sql = `ALTER TABLE cards ADD COLUMN later TEXT;
    CREATE TABLE odd (a ANY, b REAL, c INTEGER, d BLOB, e TEXT) STRICT;
    CREATE TABLE counted (n INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT);
    CREATE TRIGGER odd_again AFTER INSERT ON odd BEGIN INSERT INTO counted (what) VALUES ('made by a trigger'); END;`
  const known = [...migrations, { name: '9999-later', sql }]
  const dataDir = temporaryFolder()
  const { database, close } = openLibrary(dataDir, known)
  const rows: readonly (readonly RawValue[])[] = [
    [5n, 5, 9007199254740993n, new Uint8Array([0, 255, 7]), ''],
    [5, -0.5, -1n, null, 'null'],
    ['5', Number.POSITIVE_INFINITY, null, new Uint8Array(), '\u2029'],
    [null, 1e300, 0n, null, '{"integer":"1"}'],
  ]
  for (const row of rows) database.insert('INSERT INTO odd VALUES (?, ?, ?, ?, ?)', row)
  database.run('DELETE FROM counted WHERE n = 4')
  writeArchive(database, join(dataDir, 'archive'))
  close()
  expect(failureOf(() => readArchive(join(dataDir, 'archive'), temporaryFolder()))).toBe('archive-newer')
  const made = temporaryFolder()
  readArchive(join(dataDir, 'archive'), made, known)
  const again = openLibrary(made, known)
  expect([...again.database.each('SELECT * FROM odd ORDER BY rowid')].map((row) => Object.values(row))).toEqual(rows)
  writeArchive(again.database, join(made, 'archive'))
  again.database.run(`INSERT INTO counted (what) VALUES ('the next')`)
  expect(again.database.one('SELECT max(n) AS n FROM counted')).toEqual({ n: 5 })
  again.close()
  expect(filesIn(join(made, 'archive'))).toEqual(filesIn(join(dataDir, 'archive')))
})

it('gives every value back as it was', () => {
  const random = seeded(31)
  const kinds = ['INTEGER', 'REAL', 'TEXT', 'BLOB', 'ANY', '']
  for (let round = 0; round < 3000; round++) {
    const value = random.pick<RawValue>([
      null,
      BigInt(random.below(2 ** 30)) ** 2n - 2n ** 59n,
      (random.below(2 ** 30) - 2 ** 29) / 1024 ** random.below(40),
      random.pick([0, -0, Number.NEGATIVE_INFINITY, Number.MIN_VALUE]),
      random.pick(['', '\n', '\u2028', '𠮷', '{"bytes":""}']),
      random.bytes(random.below(9)),
    ])
    const kind = random.pick(kinds)
    const line = JSON.stringify(toArchived(value, kind))
    expect(fromArchived(JSON.parse(line), kind)).toEqual(value)
  }
  for (const strange of [true, [], {}, { integer: 'x' }, { real: 'x' }, { other: '' }, 1.5])
    expect(() => fromArchived(strange, 'INTEGER')).toThrow(TypeError)
})

it('notices every file that is not as it was written, and makes nothing of it', async () => {
  const archive = archiveOf(await study())
  const made = join(temporaryFolder(), 'made')
  for (const name of Object.keys(filesIn(archive)).filter((each) => each !== 'manifest.json')) {
    const whole = readFileSync(join(archive, name))
    appendFileSync(join(archive, name), ' ')
    expect(failureOf(() => readArchive(archive, made))).toBe(`archive-damaged ${name}`)
    rmSync(join(archive, name))
    expect(failureOf(() => readArchive(archive, made))).toBe(`archive-damaged ${name}`)
    writeFileSync(join(archive, name), whole)
  }
  const manifest = readFileSync(join(archive, 'manifest.json'), 'utf8')
  for (const [from, to] of [
    ['tables/cards.jsonl', '../../etc/passwd'],
    ['"files"', '"filed"'],
    ['{', '['],
  ] as const) {
    writeFileSync(join(archive, 'manifest.json'), manifest.replace(from, to))
    expect(failureOf(() => readArchive(archive, made))).toBe('archive-damaged manifest.json')
  }
  writeFileSync(join(archive, 'manifest.json'), manifest.replace('"formVersion": 1', '"formVersion": 2'))
  expect(failureOf(() => readArchive(archive, made))).toBe('archive-newer')
  expect(failureOf(() => readArchive(temporaryFolder(), made))).toBe('no-archive')
  expect(readdirSync(join(made, '..'))).toEqual([])
})

it('never writes over what is there, nor reads into a folder that has a library', async () => {
  const dataDir = await study()
  const archive = archiveOf(dataDir)
  const before = filesIn(dataDir)
  const [empty, full] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(full, 'thesis.txt'), 'of the reader')
  for (const place of [
    dataDir,
    full,
    join(full, 'thesis.txt'),
    archive,
    join(dataDir, 'backups'),
    join(dataDir, 'duizhao.x'),
  ])
    expect(failureOf(() => archiveOf(dataDir, place))).toBe('place-taken')
  expect(failureOf(() => archiveOf(dataDir, '/dev/null/archive'))).toBe('not-writable')
  expect(filesIn(archiveOf(dataDir, empty))).toEqual(filesIn(archive))
  expect(failureOf(() => readArchive(archive, dataDir))).toBe('library-there')
  expect(failureOf(() => readArchive(archive, join(full, 'thesis.txt')))).toBe('folder-unwritable')
  expect(Object.keys(filesIn(dataDir))).toEqual(Object.keys(before))
  expect(filesIn(full)).toEqual({ 'thesis.txt': expect.any(String) })
})

it('reads an archive of an earlier shape, and brings it to the newest at the next start', () => {
  const dataDir = temporaryFolder()
  const old = openLibrary(dataDir, migrations.slice(0, 3))
  old.database.run(`INSERT INTO settings (key, value) VALUES ('theme', '"ink"')`)
  const archive = join(dataDir, 'archive')
  writeArchive(old.database, archive)
  old.close()
  renameSync(archive, join(temporaryFolder(), 'moved'))
  mkdirSync(archive)
  const again = openLibrary(dataDir, migrations.slice(0, 3))
  writeArchive(again.database, archive)
  again.close()
  const made = temporaryFolder()
  readArchive(archive, made)
  const { database, close } = openLibrary(made)
  expect(database.one('SELECT value FROM settings')).toEqual({ value: '"ink"' })
  close()
})
