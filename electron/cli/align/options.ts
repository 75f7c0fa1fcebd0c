import { parseArgs } from 'node:util'
import type { Writer } from '#core/formats/format.ts'
import { type AskedReading, askedReading, readingOptions } from '../files/reading-options.ts'
import { type AskedWriting, askedWriting, writtenOptions } from '../files/written-options.ts'
import { writerFor } from '../files/written-form.ts'

export interface AlignCommandOptions {
  /** Two files or folders, or one of each kind that holds both languages. */
  readonly paths: { readonly zh: string; readonly en: string } | { readonly both: string }
  readonly isLines: boolean
  /** Null prints beads as numbers of lines, which `--lines` alone asks for. */
  readonly writer: Writer | null
  readonly out: string | undefined
  readonly writing: AskedWriting
  /** `as` of one file: its languages; of two: that they are taken as they are named, whatever stands in them. */
  readonly reading: AskedReading
}

/** Reads the arguments of `duizhao align`; null where they make no sense. */
export function readAlignOptions(args: readonly string[]): AlignCommandOptions | null {
  const values = parsed(args)
  if (!values) return null
  const { zh, en, both, lines = false, to, out } = values
  const paths = zh !== undefined && en !== undefined && both === undefined ? { zh, en } : null
  const alone = both !== undefined && zh === undefined && en === undefined ? { both } : null
  const given = paths ?? alone
  const writing = askedWriting(values)
  const isBeads = lines && to === undefined
  const reading = askedReading(values)
  const writer = isBeads ? writerFor(undefined, out) : writerFor(to ?? (out === undefined ? 'tsv' : undefined), out)
  if (!given || !reading || (lines && !paths) || !writing || (!writer && !isBeads && !isFolderLike(to, out)))
    return null
  return {
    paths: given,
    isLines: lines,
    writer: writer ?? (isBeads ? null : writerFor('tsv', undefined)),
    out,
    writing,
    reading,
  }
}

/** Without `--to`, a name without an ending may be the folder that folders are aligned into. */
const isFolderLike = (to: string | undefined, out: string | undefined) =>
  to === undefined && out !== undefined && !/\.[^./\\]+$/.test(out)

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        zh: { type: 'string' },
        en: { type: 'string' },
        lines: { type: 'boolean' },
        to: { type: 'string' },
        out: { type: 'string' },
        ...writtenOptions,
        ...readingOptions,
      },
    })
    return positionals.length > 1 ? null : { ...values, both: positionals[0] }
  } catch {
    // parseArgs throws on an option it does not know; the caller prints how to call the command.
    return null
  }
}
