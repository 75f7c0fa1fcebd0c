import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from '../../store/database.ts'
import { makeFolder } from '../../store/make-folder.ts'
import { dataVersion } from '../../store/migrate.ts'
import { flushFolder } from '../../store/flush-folder.ts'
import { writeFileWhole } from '../write-file.ts'
import { whyNotOver } from '../why-not-over.ts'
import { ArchiveError } from './archive-error.ts'
import { quoted, sequencesIn, type Table, tablesIn } from './archive-tables.ts'
import { readableFiles } from './archive-texts.ts'
import { toArchived } from './archive-values.ts'
import { type ArchivedFile, type Manifest, MANIFEST } from './manifest.ts'

const readme = [
  'An archive of a study in Duizhao (对照). Everything in it is UTF-8.',
  'tables/*.jsonl  one row a line, as JSON; docs/archive.md of the program says more',
  'texts/*.txt     the texts, Chinese with its English set in below',
  'cards.tsv       the cards',
  'duizhao archive --read FOLDER --data NEW makes a study of it again.',
  '',
  '这是对照（Duizhao）学习资料的归档，全部为 UTF-8 编码。',
  'tables/*.jsonl  每行一条记录（JSON）',
  'texts/*.txt     文本：中文，其下缩进为英文',
  'cards.tsv       卡片',
  '用 duizhao archive --read 文件夹 --data 新文件夹 可还原。',
]

/**
 * Writes everything of an open library into a new folder, whole or not at all. The same study gives the same bytes. An
 * empty folder may stand in the place. Throws an `ArchiveError`. Test: archive.
 */
export function writeArchive(
  database: Database,
  folder: string,
  onProgress: (share: number) => void = () => undefined,
): Manifest {
  refuseTaken(folder)
  const making = unfinishedArchive(folder)
  rmSync(making, { recursive: true, force: true })
  try {
    for (const each of [making, join(making, 'tables'), join(making, 'texts')]) {
      makeFolder(dirname(making))
      mkdirSync(each, { mode: 0o700 })
    }
    const manifest = writeInto(database, making, onProgress)
    if (existsSync(folder)) rmSync(folder, { recursive: true })
    renameSync(making, folder)
    flushFolder(dirname(folder))
    return manifest
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    throw new ArchiveError('not-writable', '', error)
  }
}

/** What an archive is while it is being written. */
export const unfinishedArchive = (folder: string): string =>
  join(dirname(folder), `.${basename(folder)}.${process.pid}.partial`)

/** Throws 'place-taken' where no archive may be written. */
export function refuseTaken(folder: string) {
  const why = whyNotOver(folder)
  const isEmptyFolder = why === 'a-folder' && readdirSync(folder).length === 0
  if ((why !== null && !isEmptyFolder) || (why === null && existsSync(folder))) throw new ArchiveError('place-taken')
}

function writeInto(database: Database, folder: string, onProgress: (share: number) => void): Manifest {
  const asked = [
    ...tablesIn(database).map((table) => ({ name: `tables/${table.name}.jsonl`, lines: rowLines(database, table) })),
    ...readableFiles(database),
    { name: 'README.txt', lines: readme },
  ]
  const files = asked.map(({ name, lines }, at): ArchivedFile => {
    onProgress(at / asked.length)
    return writeLines(folder, name, lines)
  })
  const schemaVersion = dataVersion(database)
  const manifest: Manifest = {
    form: 'duizhao-archive',
    formVersion: 1,
    schemaVersion,
    sequences: sequencesIn(database),
    files,
  }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  for (const each of ['tables', 'texts']) flushFolder(join(folder, each))
  writeFileWhole(join(folder, MANIFEST), new TextEncoder().encode(text), 0o600)
  return manifest
}

function* rowLines(database: Database, { name, columns, order }: Table) {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  for (const row of database.each(`SELECT ${names} FROM ${quoted(name)} ORDER BY ${order.map(quoted).join(', ')}`)) {
    const archived = columns.map((column) => [column.name, toArchived(row[column.name] ?? null, column.type)])
    yield JSON.stringify(Object.fromEntries(archived))
  }
}

const BUFFER_UTF16 = 256 * 1024

function writeLines(folder: string, name: string, lines: Iterable<string>): ArchivedFile {
  const hash = createHash('sha256')
  const file = openSync(join(folder, name), 'wx', 0o600)
  let count = 0
  let waiting = ''
  const write = () => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    hash.update(bytes)
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  }
  try {
    for (const line of lines) {
      count++
      waiting += `${line}\n`
      if (waiting.length > BUFFER_UTF16) write()
    }
    write()
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return { name, lines: count, sha256: hash.digest('hex') }
}
