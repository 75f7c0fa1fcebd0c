import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { backUpNow } from '#core/safety/backups/back-up-now.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { migrations } from '#core/store/migrations/all.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { importCommand } from './import.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-starts-'))
  writeFileSync(join(folder, 'talk.txt'), '船夫说河水很平静。\n')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

/** What a start on that folder says and how it ends, in one language. */
async function start(dataDir: string, locale: string) {
  const { given, out, err } = createTestTerminal({ locale, contentDir: join(folder, 'content') })
  const code = await importCommand.run([join(folder, 'talk.txt'), '--data', dataDir], given)
  return { code, out, err }
}

/** What is wrong with how a start is refused: it should be one sentence of that kind in each language, and no more. */
async function faultsOf(
  dataDir: string,
  about: { readonly en: RegExp; readonly zh: RegExp },
): Promise<readonly unknown[]> {
  const english = await start(dataDir, 'en')
  const chinese = await start(dataDir, 'zh-CN')
  return [
    { ...english, words: about.en },
    { ...chinese, words: about.zh },
  ].filter(({ code, out, err: [sentence = '', ...others], words }) => {
    const isClear = words.test(sentence) && !/\n|\bat .*\(|Error/.test(sentence)
    return code !== 2 || out.length > 0 || others.length > 0 || !isClear
  })
}

function foreign(version: number, sql: string) {
  const database = new DatabaseSync(join(folder, DATA_FILE))
  database.exec(`${sql}; PRAGMA user_version = ${version}`)
  database.close()
}

it.each([
  ['of another program', () => foreign(0, 'CREATE TABLE bookmarks (id TEXT)')],
  ['of another program with a version like ours', () => foreign(3, 'CREATE TABLE bookmarks (id TEXT)')],
  ['of another program with a higher version', () => foreign(84, 'CREATE TABLE bookmarks (id TEXT)')],
  [
    'of ours that lost its version',
    () =>
      foreign(
        0,
        migrations
          .map(({ sql }) => sql)
          .join(';\n')
          .replaceAll('STRICT, WITHOUT ROWID', 'STRICT'),
      ),
  ],
])('says of a database %s that it is none, and leaves it as it is', async (_, make) => {
  make()
  const before = readFileSync(join(folder, DATA_FILE))
  expect(await faultsOf(folder, { en: /another program/, zh: /其他程序/ })).toEqual([])
  expect(readFileSync(join(folder, DATA_FILE)).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name !== 'duizhao.lock')).toEqual([DATA_FILE, 'talk.txt'])
})

it('says of every flip in the header of a closed library that it is damaged, and leaves it as it is', async () => {
  openLibrary(folder).close()
  const path = join(folder, DATA_FILE)
  const whole = readFileSync(path)
  for (let at = 0; at < 100; at += 3) {
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    writeFileSync(path, damaged)
    expect(await faultsOf(folder, { en: /damaged/, zh: /损坏/ })).toEqual([])
    expect(readFileSync(path).equals(damaged)).toBe(true)
  }
})

it.each([
  ['below a file', 'talk.txt/data'],
  ['that is a file', 'talk.txt'],
  ['below a link to nowhere', 'link/data'],
  ['with a name that is too long', 'a'.repeat(300)],
])('says of a folder %s that it cannot be made', async (_, name) => {
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
  expect(await faultsOf(join(folder, name), { en: /cannot write/, zh: /无法写入/ })).toEqual([])
})

it.skipIf(process.platform !== 'linux')('comes to an end also where the system makes no folders', async () => {
  expect(await faultsOf('/proc/duizhao/data', { en: /cannot write/, zh: /无法写入/ })).toEqual([])
})

const modeOf = (path: string) => statSync(path).mode & 0o777

it('makes folders and files that only their owner can read', async () => {
  const dataDir = join(folder, 'a', 'data')
  expect((await start(dataDir, 'en')).code).toBe(0)
  const { database, close } = openLibrary(dataDir)
  database.run('DELETE FROM undo_steps')
  const modes = readdirSync(dataDir).map((name) => [name, modeOf(join(dataDir, name))])
  close()
  expect(modes.length).toBeGreaterThan(3)
  expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([])
  expect([modeOf(dataDir), modeOf(join(folder, 'a'))]).toEqual([0o700, 0o700])
})

it('takes from others what an earlier version let them read, and leaves a folder of other things as it is', async () => {
  const dataDir = join(folder, 'data')
  const library = openLibrary(dataDir)
  const { id } = backUpNow(library.database, dataDir, 'asked')
  library.close()
  const paths = ['', 'backups', DATA_FILE, 'duizhao.lock', `backups/${id}.sqlite`].map((name) => join(dataDir, name))
  const loosen = () => paths.forEach((path) => chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644))
  loosen()
  openLibrary(dataDir).close()
  expect(paths.map(modeOf)).toEqual([0o700, 0o700, 0o600, 0o600, 0o600])
  writeFileSync(join(dataDir, 'thesis.txt'), 'of the reader')
  loosen()
  openLibrary(dataDir).close()
  expect(paths.map(modeOf)).toEqual([0o755, 0o700, 0o600, 0o600, 0o600])
})
