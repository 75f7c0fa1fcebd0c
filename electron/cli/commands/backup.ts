import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUpNow } from '#core/safety/backups/back-up-now.ts'
import { listBackups } from '#core/safety/backups/backup-folder.ts'
import { backupFolder } from '#core/safety/backups/backup-place.ts'
import { BackupError } from '#core/safety/backups/backup-error.ts'
import type { FileCheck } from '#core/safety/backups/check-file.ts'
import { checkBackup, restoreBackup } from '#core/safety/backups/restore-backup.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { StartError } from '#core/store/start-error.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { backupSentence, keptSentence, noFolder, noLibrary } from '../../host/safety-sentences.ts'
import { startSentence } from '../../host/start-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

interface BackupOptions {
  readonly dataDir: string
  readonly isList: boolean
  readonly restore: string | undefined
  readonly isJson: boolean
}

/** `duizhao backup`: makes a backup of a library, lists those there are, or puts one in the library's place. */
export const backup: Subcommand = {
  name: 'backup',
  usage: 'backup [--list | --restore ID|newest] [--data FOLDER] [--json]',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const { err, locale } = terminal
  const options = readOptions(args)
  if (!options) {
    err(`Usage: duizhao ${backup.usage}`)
    return 2
  }
  const { dataDir, isList, restore } = options
  try {
    if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) {
      err(noFolder(dataDir, locale))
      return 2
    }
    if (isList) return list(options, terminal)
    return restore === undefined ? make(options, terminal) : restoreOne(options, restore, terminal)
  } catch (error) {
    if (error instanceof StartError) err(startSentence(error, dataDir, locale))
    else if (error instanceof BackupError) err(backupSentence(error, locale))
    else if (error instanceof Error && 'syscall' in error) err(`${dataDir}: ${error.message}`)
    else throw error
    return error instanceof BackupError && error.code === 'backup-damaged' ? 1 : 2
  }
}

function make({ dataDir, isJson }: BackupOptions, terminal: Terminal): number {
  // Opening makes what is missing; a backup makes no library. Where there was one, opening says that it is gone.
  if (!existsSync(join(dataDir, DATA_FILE)) && listBackups(backupFolder(dataDir)).length === 0) {
    terminal.err(noLibrary(dataDir, terminal.locale))
    return 2
  }
  const { database, close } = openLibrary(dataDir)
  try {
    const { id, record } = backUpNow(database, dataDir, 'asked')
    show({ id, at: record.at, check: record, isVerified: true }, isJson, terminal)
    return 0
  } finally {
    close()
  }
}

function list({ dataDir, isJson }: BackupOptions, terminal: Terminal): number {
  const folder = backupFolder(dataDir)
  let isRotten = false
  for (const each of listBackups(folder).toReversed()) {
    const check = checkBackup(folder, each)
    const isVerified = check.isSound && each.record !== null
    // A damaged library that was kept has no record: nothing was promised of it.
    isRotten ||= each.record !== null && !isVerified
    show({ id: each.id, at: each.at, check, isVerified }, isJson, terminal)
  }
  return isRotten ? 1 : 0
}

function restoreOne({ dataDir, isJson }: BackupOptions, asked: string, terminal: Terminal): number {
  const { backup: restored, check, kept } = restoreBackup(dataDir, asked)
  if (isJson) terminal.out(JSON.stringify({ restored: restored.id, cards: check.cards, texts: check.texts, kept }))
  else terminal.out(keptSentence(restored.id, kept, terminal.locale))
  return 0
}

interface Shown {
  readonly id: string
  readonly at: number
  readonly check: FileCheck
  readonly isVerified: boolean
}

function show({ id, at, check, isVerified }: Shown, isJson: boolean, { out }: Terminal) {
  const { cards, texts, byteLength } = check
  const row = { id, at: new Date(at).toISOString(), cards, texts, bytes: byteLength, verified: isVerified }
  out(isJson ? JSON.stringify(row) : Object.values(row).join('\t'))
}

function readOptions(args: readonly string[]): BackupOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        list: { type: 'boolean', default: false },
        restore: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    if (values.restore === '' || (values.list && values.restore !== undefined)) return null
    const dataDir = dataFolder(values.data, ourSurroundings())
    return { dataDir, isList: values.list, restore: values.restore, isJson: values.json }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
