import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Encoding, encodings } from '#core/formats/encoding/encodings.ts'
import { createIds } from '#core/store/ids.ts'
import { type PreparedText, prepareText } from '#core/imports/prepare-text.ts'
import type { FileCorrections, ReadAs } from '#core/formats/format.ts'
import { readAsOption } from '../files/read-as-option.ts'
import { throwFileError } from '#core/formats/file-error.ts'
import { readOrSayWhy } from '../files/read-or-say-why.ts'
import { type ImportedText, importText } from '#core/imports/import-text.ts'
import { isPackFile } from '#core/packs/pack-file.ts'
import { openOwnPacks } from '#core/packs/own-packs.ts'
import type { Pack } from '#core/packs/pack.ts'
import { readPacks } from '#core/packs/read-packs.ts'
import { sha256 } from '#core/store/sha256.ts'
import { StartError } from '#core/store/start-error.ts'
import { mutate } from '#core/store/mutate.ts'
import { backUpNow, holdsAnything } from '#core/safety/backups/back-up-now.ts'
import { BackupError } from '#core/safety/backups/backup-error.ts'
import { LARGE_FILE_BYTES } from '#core/safety/backups/keep-backups.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { machineOptions } from '../../host/machine.ts'
import { backupSentence } from '../../host/safety-sentences.ts'
import { startSentence } from '../../host/start-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/uploads/read-file-within.ts'
import { itemAt } from '#core/arrays/read-array.ts'

interface ImportOptions {
  readonly files: readonly string[]
  readonly dataDir: string
  readonly encoding: Encoding | null
  readonly as: ReadAs | undefined
  readonly packsDir: string | null
  readonly isJson: boolean
}

/** `duizhao import`: text files into the library, all or none, with the English of the packs that fit. */
export const importCommand: Subcommand = {
  name: 'import',
  usage: 'import FILE… [--data FOLDER] [--encoding NAME] [--as zh|en|both] [--packs FOLDER] [--json]',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args)
  if (!options) {
    terminal.err(`Usage: duizhao ${importCommand.usage}`)
    return 2
  }
  // Read before the data folder is made: files that can't be opened leave nothing behind.
  const shipped = packsIn(options, terminal)
  const prepared = prepareAll(options, terminal, shipped)
  const taken = prepared && store(options, terminal, { prepared, shipped })
  if (!taken) return 2
  for (const [index, file] of options.files.entries()) {
    const { text, textId, arrival } = itemAt(taken, index)
    const { title, paragraphs, sentences, hanCount, pack } = text
    const isNew = arrival !== 'there'
    if (options.isJson)
      terminal.out(JSON.stringify({ file, textId, isNew, title, paragraphs, sentences, hanCount, pack }))
    else terminal.out(lineOf(text, isNew))
  }
  return 0
}

/** Every file as it will be stored, or null when one of them can't be: then each of those has been named. */
function prepareAll(
  { files, encoding, as }: ImportOptions,
  terminal: Terminal,
  packs: readonly Pack[],
): readonly PreparedText[] | null {
  const prepared: PreparedText[] = []
  for (const file of files) {
    const text = readOrSayWhy(file, terminal, () =>
      prepareOne(file, { ...(encoding && { encoding }), ...(as && { as }) }, packs),
    )
    if (text) prepared.push(text)
  }
  return prepared.length === files.length ? prepared : null
}

function prepareOne(file: string, corrections: FileCorrections, packs: readonly Pack[]): PreparedText {
  const bytes = readFileWithin(file)
  if (isPackFile(bytes)) throwFileError('pack')
  const named = { name: basename(file), bytes, digest: sha256(bytes) }
  return prepareText(named, corrections, { packs, digest: sha256, clock: () => performance.now() })
}

function packsIn({ packsDir }: ImportOptions, { contentDir, err }: Terminal): readonly Pack[] {
  const built = packsDir ?? join(contentDir, 'packs')
  const source = packsDir ?? join(contentDir, '..', '..', 'content', 'packs')
  const { packs, mistakes } = readPacks(existsSync(built) ? built : source)
  for (const { file, line, sentence } of mistakes) err(`${file}:${line}: ${sentence}`)
  return packs
}

type Stored = ImportedText & { readonly text: PreparedText }

interface Known {
  readonly prepared: readonly PreparedText[]
  readonly shipped: readonly Pack[]
}

/** Takes the files in, all or none; they are read once more where the reader has packs of their own. */
function store(options: ImportOptions, terminal: Terminal, { prepared, shipped }: Known): readonly Stored[] | null {
  const { dataDir } = options
  const { contentDir, alignWorker, err, locale } = terminal
  try {
    const opened = openLibrary(dataDir)
    try {
      const machine = machineOptions({ dataDir, contentDir, alignWorker, log: err })
      const context = { database: opened.database, clock: machine.clock, makeId: createIds(machine) }
      const own = openOwnPacks(opened.database).all()
      const known = [...shipped, ...own.map(({ pack }) => pack)]
      if (isLarge(options.files) && holdsAnything(opened.database)) backUpNow(opened.database, dataDir, 'import')
      const texts = own.length === 0 ? prepared : (prepareAll(options, terminal, known) ?? [])
      const [taken] = mutate(context, (mutation) => ({
        result: texts.map((text) => ({ text, ...importText(mutation, text) })),
        step: { kind: 'text-imported', title: texts.map(({ title }) => title.zh || title.en).join(', ') },
      }))
      return taken
    } finally {
      opened.close()
    }
  } catch (error) {
    const sentence = whyNotStored(error, dataDir, locale)
    if (sentence === null) throw error
    err(sentence)
    return null
  }
}

function whyNotStored(error: unknown, dataDir: string, locale: string): string | null {
  if (error instanceof StartError) return startSentence(error, dataDir, locale)
  return error instanceof BackupError ? backupSentence(error, locale) : null
}

const isLarge = (files: readonly string[]): boolean =>
  files.reduce((sum, file) => sum + statSync(file).size, 0) >= LARGE_FILE_BYTES

function readOptions(args: readonly string[]): ImportOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        encoding: { type: 'string' },
        as: { type: 'string' },
        packs: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const encoding = encodings.find((each) => each === values.encoding?.toLowerCase()) ?? null
    const as = readAsOption(values.as)
    if (as === null || positionals.length === 0 || (values.encoding !== undefined && !encoding)) return null
    const dataDir = dataFolder(values.data, ourSurroundings())
    return { files: positionals, dataDir, encoding, as, packsDir: values.packs ?? null, isJson: values.json }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}

function lineOf({ title, paragraphs, sentences, pack }: PreparedText, isNew: boolean): string {
  const english = pack ? `; ${pack.matched} of ${pack.sentences} with English from the pack “${pack.id}”` : ''
  const said = isNew ? '' : ' (was in the library already)'
  return `${title.zh}: ${paragraphs} paragraphs, ${sentences} sentences${english}${said}`
}
