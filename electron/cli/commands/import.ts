import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Encoding, encodings } from '#core/formats/encoding/encodings.ts'
import { createIds } from '#core/ids.ts'
import { type PreparedText, prepareText } from '#core/imports/prepare-text.ts'
import { refusalSentence } from '#core/imports/refusal-sentences.ts'
import { type TakenIn, takeIn } from '#core/imports/take-in.ts'
import type { Pack } from '#core/packs/pack.ts'
import { readPacks } from '#core/packs/read-packs.ts'
import { StartError } from '#core/start-error.ts'
import { openStore } from '#core/store/open-store.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { machineOptions } from '../../host/machine.ts'
import { startSentence } from '../../host/start-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/imports/read-file-within.ts'

interface ImportOptions {
  readonly files: readonly string[]
  readonly dataDir: string
  readonly encoding: Encoding | null
  readonly packsDir: string | null
  readonly isJson: boolean
}

/** `duizhao import`: files of any format into the library, all or none, with the English of the packs that fit. */
export const importCommand: Subcommand = {
  name: 'import',
  usage: 'import FILE… [--data FOLDER] [--encoding NAME] [--packs FOLDER] [--json]',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args)
  if (!options) {
    terminal.err(`Usage: duizhao ${importCommand.usage}`)
    return 2
  }
  const prepared = prepareAll(options, terminal)
  const taken = prepared && store(prepared, options, terminal)
  if (!prepared || !taken) return 2
  for (const [index, file] of options.files.entries()) {
    const [text, { textId, isNew }] = [prepared[index]!, taken[index]!]
    const { title, paragraphs, sentences, hanCount, pack } = text
    if (options.isJson)
      terminal.out(JSON.stringify({ file, textId, isNew, title, paragraphs, sentences, hanCount, pack }))
    else terminal.out(lineOf(text, isNew))
  }
  return 0
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** Every file as it will be stored, or null when one of them can't be: then each of those has been named. */
function prepareAll(
  { files, encoding, packsDir }: ImportOptions,
  { err, contentDir, locale }: Terminal,
): readonly PreparedText[] | null {
  const packs = packsIn(
    packsDir ?? join(contentDir, 'packs'),
    packsDir ?? join(contentDir, '..', '..', 'content', 'packs'),
    err,
  )
  const prepared: PreparedText[] = []
  for (const file of files) {
    const read = readFileWithin(file)
    const result = read.ok
      ? prepareText(
          { name: basename(file), bytes: read.bytes, digest: sha256(read.bytes) },
          encoding ? { encoding } : {},
          { packs, digest: sha256, clock: () => performance.now() },
        )
      : read
    if (result.ok && 'value' in result) prepared.push(result.value)
    else if (!result.ok) err(refusalSentence(result.code, file, locale))
  }
  return prepared.length === files.length ? prepared : null
}

function packsIn(built: string, source: string, err: Terminal['err']): readonly Pack[] {
  const { packs, mistakes } = readPacks(existsSync(built) ? built : source)
  for (const { file, line, sentence } of mistakes) err(`${file}:${line}: ${sentence}`)
  return packs
}

function store(
  texts: readonly PreparedText[],
  { dataDir }: ImportOptions,
  { contentDir, err, locale }: Terminal,
): readonly TakenIn[] | null {
  try {
    const opened = openStore(dataDir)
    try {
      const makeId = createIds(machineOptions({ dataDir, contentDir, log: err }))
      return takeIn({ database: opened.database, makeId }, texts)
    } finally {
      opened.close()
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    err(startSentence(error, dataDir, locale))
    return null
  }
}

function readOptions(args: readonly string[]): ImportOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        encoding: { type: 'string' },
        packs: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const encoding = encodings.find((each) => each === values.encoding?.toLowerCase()) ?? null
    if (positionals.length === 0 || (values.encoding !== undefined && !encoding)) return null
    const dataDir = dataFolder(values.data, ourSurroundings())
    return { files: positionals, dataDir, encoding, packsDir: values.packs ?? null, isJson: values.json }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}

function lineOf({ title, paragraphs, sentences, pack }: PreparedText, isNew: boolean): string {
  const english = pack ? `; ${pack.matched} with English from the pack “${pack.id}”` : ''
  const said = isNew ? '' : ' (was in the library already)'
  return `${title.zh}: ${paragraphs} paragraphs, ${sentences} sentences${english}${said}`
}
