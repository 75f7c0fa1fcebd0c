import type { RefusedFile } from './encoding/decode-text.ts'

/** Why a file of some format was not read. Every code has its sentence in `imports/refusal-sentences.ts`. */
export type Refusal =
  | RefusedFile
  | 'archive-broken'
  | 'archive-encrypted'
  | 'archive-zip64'
  | 'archive-overlap'
  | 'archive-too-many'
  | 'archive-too-large'
  | 'archive-unknown'
  | 'markup-broken'
  | 'markup-doctype'
  | 'markup-too-deep'
  | 'markup-unknown'
  | 'table-broken'
  | 'no-text'
  | 'no-pairs'
  | 'own-broken'
  | 'too-slow'

const refusals = new WeakMap<Error, Refusal>()

/** Ends the reading of a file from wherever it stands; `refusalOf` tells the code at the gate. */
export function refuse(code: Refusal): never {
  const error = new Error(`the file was refused: ${code}`)
  refusals.set(error, code)
  throw error
}

/** The code of an error that `refuse` threw; null for any other error, which is a mistake of ours. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof Error ? (refusals.get(error) ?? null) : null
}
