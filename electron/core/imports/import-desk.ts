import type { ImportCorrections as Asked, ImportPreview } from '#contract/imports.ts'
import { fingerprintSource } from './source-digest.ts'
import type { Pack } from '../packs/pack.ts'
import { sha256 } from '../store/sha256.ts'
import type { NewPair } from '../texts/pair.ts'
import { type ImportedFile, type PreparedText, prepareImport, readImport } from './prepare-text.ts'
import { openingOf, type PreviewParagraph, previewOf } from './preview.ts'
import { type ImportCorrections, readTextFile } from './read-text-file.ts'

/** A file to read, with what is needed to read it. */
export interface DeskTask {
  readonly name: string
  readonly bytes: Uint8Array
  readonly corrections: Asked
  /** The reader's own packs, as they are kept. */
  readonly packFiles: readonly { readonly head: string; readonly units: string }[]
}

/** A text about to be stored, without what stands in it: that comes in pieces. */
export interface PreparedHead extends Omit<PreparedText, 'pairs' | 'fitting'> {
  readonly pairCount: number
  /** Of the Chinese and how it is divided. */
  readonly sourceDigest: string
}

/**
 * Where one file is read and prepared, away from whoever waits for the core. Each call rejects with a `FileError` for a
 * file that can't be read, or that takes too long or too much memory.
 */
export interface ImportDesk {
  read(task: DeskTask): Promise<void>
  preview(corrections: Asked): Promise<ImportPreview>
  prepare(corrections: Asked): Promise<PreparedHead>
  /** The next pairs of the prepared text, or null when there are no more. */
  more(): Promise<readonly NewPair[] | null>
  /** Ends what is being done there. */
  close(): void
}

export type OpenDesk = () => ImportDesk

/** The same, each call at once. */
export interface DeskWork {
  read(task: DeskTask): void
  preview(corrections: Asked): ImportPreview
  prepare(corrections: Asked): PreparedHead
  more(): readonly NewPair[] | null
}

const SHOWN_PARAGRAPHS = 30
// So many are handed over and written in a few milliseconds.
const PAIRS_AT_ONCE = 500

/** The work at a desk. `packsOf` gives the packs to look for, the shipped ones among them. */
export function createDeskWork(packsOf: (task: DeskTask) => readonly Pack[], clock: () => number): DeskWork {
  let file: LaidFile | null = null
  let pairs: readonly NewPair[] = []
  let next = 0
  const opened = () => {
    if (!file) throw new Error('nothing was read yet')
    return file
  }
  return {
    read: (task) => {
      const known = { packs: packsOf(task), digest: sha256, clock }
      const { title: _title, ...corrections } = corrected(task.corrections)
      file = { ...task, corrections, digest: sha256(task.bytes), imported: readImport(task, corrections, known) }
    },
    preview: (corrections) => preview(opened(), corrected(corrections), clock),
    prepare: (corrections) => {
      const { name, digest, imported } = opened()
      const prepared = prepareImport({ name, digest }, corrected(corrections), imported)
      const { fitting: _fitting, pairs: all, ...head } = prepared
      pairs = all
      next = 0
      return { ...head, pairCount: pairs.length, sourceDigest: fingerprintSource(pairs) }
    },
    more: () => {
      if (next >= pairs.length) return null
      const piece = pairs.slice(next, next + PAIRS_AT_ONCE)
      next += piece.length
      return piece
    },
  }
}

/** A desk in this thread. */
export function deskHere(packsOf: (task: DeskTask) => readonly Pack[], clock: () => number): OpenDesk {
  return () => {
    const work = createDeskWork(packsOf, clock)
    return {
      read: async (task) => work.read(task),
      preview: async (corrections) => work.preview(corrections),
      prepare: async (corrections) => work.prepare(corrections),
      more: async () => work.more(),
      close: () => undefined,
    }
  }
}

// JSON has no undefined, and the dispatcher refuses it: what is not asked is not there.
const corrected = ({ encoding, title, ...others }: Asked) =>
  ({ ...(encoding ? { encoding } : {}), ...(title ? { title } : {}), ...others }) as ImportCorrections

const shown = (opening: readonly PreviewParagraph[]) => opening.slice(0, SHOWN_PARAGRAPHS)

interface LaidFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly corrections: ImportCorrections
  readonly digest: string
  readonly imported: ImportedFile
}

function preview(file: LaidFile, corrections: ImportCorrections, clock: () => number): ImportPreview {
  const { read, recognised } = file.imported
  const { opening, ...about } = previewOf(read, file.name, corrections)
  // The other way to read it is only shown: nothing of it is kept.
  const as = read.otherwise
  const other = as && readTextFile(file.bytes, { ...file.corrections, as }, file.name, clock)
  return {
    ...about,
    otherwise: as && other && { as, opening: shown(openingOf(other.document, other.pairs)) },
    opening: shown(opening),
    pack: recognised && {
      title: recognised.pack.head.title.en,
      matched: recognised.match.matched,
      sentences: recognised.match.sentences,
    },
  }
}
