import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ArchiveError } from '#core/safety/archive/archive-error.ts'
import { readArchive } from '#core/safety/archive/read-archive.ts'
import { writeArchive } from '#core/safety/archive/write-archive.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { StartError } from '#core/store/start-error.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { archiveSentence, noLibrary } from '../../host/safety-sentences.ts'
import { startSentence } from '../../host/start-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

interface ArchiveOptions {
  readonly dataDir: string
  readonly folder: string
  readonly isReading: boolean
  readonly isJson: boolean
}

/** `duizhao archive`: a whole library as a folder of open formats, and a library of such a folder. */
export const archive: Subcommand = {
  name: 'archive',
  usage: 'archive (--out FOLDER | --read FOLDER) --data FOLDER [--json]',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const { err, locale } = terminal
  const options = readOptions(args)
  if (!options) {
    err(`Usage: duizhao ${archive.usage}`)
    return 2
  }
  const { dataDir, folder, isReading } = options
  try {
    return isReading ? read(options, terminal) : write(options, terminal)
  } catch (error) {
    if (error instanceof StartError) err(startSentence(error, dataDir, locale))
    else if (error instanceof ArchiveError)
      err(archiveSentence(error, error.code === 'library-there' ? dataDir : folder, locale))
    else throw error
    return error instanceof ArchiveError && error.code === 'archive-damaged' ? 1 : 2
  }
}

function write({ dataDir, folder, isJson }: ArchiveOptions, { out, err, locale }: Terminal): number {
  // Opening makes what is missing; an archive makes no library.
  if (!existsSync(join(dataDir, DATA_FILE))) {
    err(noLibrary(dataDir, locale))
    return 2
  }
  const { database, close } = openLibrary(dataDir)
  try {
    const { schemaVersion, files } = writeArchive(database, folder)
    if (isJson) out(JSON.stringify({ folder, schemaVersion, files: files.length }))
    else out(locale.startsWith('zh') ? `已归档到 ${folder}。` : `The library is archived in ${folder}.`)
    return 0
  } finally {
    close()
  }
}

function read({ dataDir, folder, isJson }: ArchiveOptions, { out, locale }: Terminal): number {
  const { cards, texts } = readArchive(folder, dataDir)
  if (isJson) out(JSON.stringify({ data: dataDir, cards, texts }))
  else out(locale.startsWith('zh') ? `归档已还原到 ${dataDir}。` : `The archive is a library in ${dataDir} now.`)
  return 0
}

function readOptions(args: readonly string[]): ArchiveOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        out: { type: 'string' },
        read: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const named = values.out ?? values.read
    if (!named || (values.out !== undefined && values.read !== undefined)) return null
    // A library is made only where a person said so.
    if (values.read !== undefined && !values.data) return null
    return {
      dataDir: dataFolder(values.data, ourSurroundings()),
      folder: resolve(named),
      isReading: values.read !== undefined,
      isJson: values.json,
    }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
