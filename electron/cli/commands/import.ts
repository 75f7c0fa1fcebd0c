import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Encoding, encodings } from '#core/formats/encoding/encodings.ts'
import { createIds } from '#core/store/ids.ts'
import { type PreparedText, prepareText } from '#core/imports/prepare-text.ts'
import type { FileCorrections } from '#core/formats/format.ts'
import { alignApart } from '../files/align-apart.ts'
import { type AskedReading, askedReading, readingOptions, readingUsage } from '../files/reading-options.ts'
import { throwFileError } from '#core/formats/file-error.ts'
import { readOrSayWhy } from '../files/read-or-say-why.ts'
import { importDeck, isDeckFile } from '../files/import-deck.ts'
import { whyNotStored } from '../files/why-not-stored.ts'
import { type ImportedText, importText } from '#core/imports/import-text.ts'
import { isPackFile } from '#core/packs/pack-file.ts'
import { openOwnPacks } from '#core/packs/own-packs.ts'
import type { Pack } from '#core/packs/pack.ts'
import { readPacks } from '#core/packs/read-packs.ts'
import { sha256 } from '#core/store/sha256.ts'
import { mutate } from '#core/store/mutate.ts'
import { backUpNow, holdsAnything } from '#core/safety/backups/back-up-now.ts'
import { LARGE_FILE_BYTES } from '#core/safety/backups/keep-backups.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { machineOptions } from '../../host/machine.ts'
import { oneDeck } from '../../host/deck-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/uploads/read-file-within.ts'
import { itemAt } from '#core/arrays/read-array.ts'

interface ImportOptions {
  readonly files: readonly string[]
  readonly dataDir: string
  readonly encoding: Encoding | null
  readonly reading: AskedReading
  readonly packsDir: string | null
  readonly isJson: boolean
  /** Whether cards that a deck brought before stay as they are. */
  readonly isCreateOnly: boolean
}

/** `duizhao import`: text files into the library, all or none, with the English of the packs that fit; or one deck of cards. */
export const importCommand: Subcommand = {
  name: 'import',
  usage: `import FILE… [--data FOLDER] [--encoding NAME] ${readingUsage} [--packs FOLDER] [--json]\n  duizhao import DECK.apkg|.colpkg|.tsv|.csv [--data FOLDER] [--create-only] [--json]`,
  run,
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args)
  if (!options) {
    terminal.err(`Usage: duizhao ${importCommand.usage}`)
    return 2
  }
  const [deck] = options.files.filter(isDeckFile)
  if (deck !== undefined) return runDeck(deck, options, terminal)
  // Read before the data folder is made: files that can't be opened leave nothing behind.
  const shipped = packsIn(options, terminal)
  const read = prepareAll(options, terminal, shipped)
  const prepared = read && (await Promise.all(read.map((text) => alignApart(text, terminal))))
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

function runDeck(file: string, { files, dataDir, isJson, isCreateOnly }: ImportOptions, terminal: Terminal) {
  if (files.length === 1) return importDeck({ file, dataDir, isJson, updates: !isCreateOnly }, terminal)
  terminal.err(oneDeck(terminal.locale))
  return 2
}

/** Every file as it will be stored, or null when one of them can't be: then each of those has been named. */
function prepareAll(
  { files, encoding, reading }: ImportOptions,
  terminal: Terminal,
  packs: readonly Pack[],
): readonly PreparedText[] | null {
  const prepared: PreparedText[] = []
  for (const file of files) {
    const text = readOrSayWhy(file, terminal, () =>
      prepareOne(file, { ...reading, ...(encoding && { encoding }) }, packs),
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
      const again = own.length === 0 ? prepared : (prepareAll(options, terminal, known) ?? [])
      // What was aligned brings its own English: no pack has any for it.
      const texts = again.map((text, index) => (text.apart ? itemAt(prepared, index) : text))
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
        ...readingOptions,
        packs: { type: 'string' },
        json: { type: 'boolean', default: false },
        'create-only': { type: 'boolean', default: false },
      },
    })
    const encoding = encodings.find((each) => each === values.encoding?.toLowerCase()) ?? null
    const reading = askedReading(values)
    if (!reading || positionals.length === 0 || (values.encoding !== undefined && !encoding)) return null
    const dataDir = dataFolder(values.data, ourSurroundings())
    const isCreateOnly = values['create-only']
    const packsDir = values.packs ?? null
    return { files: positionals, dataDir, encoding, reading, packsDir, isJson: values.json, isCreateOnly }
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
