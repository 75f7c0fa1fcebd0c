import { extname } from 'node:path'
import { allWriters } from '#core/formats/all-formats.ts'
import type { Writer } from '#core/formats/format.ts'

// What people call the forms besides the names and endings.
const otherNames: Readonly<Record<string, string>> = {
  markdown: 'md',
  xlf: 'xliff',
  xliff2: 'xliff',
  'xliff-2': 'xliff',
  'xliff-1.2': 'xliff12',
  'xliff1.2': 'xliff12',
}

export const formNames = allWriters.map(({ name }) => name).join('|')

/** The writer that `--to` names, else the one of the ending of `--out`; null where there is none such. */
export function writerFor(to: string | undefined, out: string | undefined): Writer | null {
  const asked = (to ?? extname(out ?? '').slice(1)).toLowerCase()
  const name = Object.hasOwn(otherNames, asked) ? otherNames[asked] : asked
  return allWriters.find((writer) => writer.name === name) ?? null
}
