import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { TermId } from '#contract/ids.ts'
import { readYaml } from '../formats/yaml.ts'

const filled = v.pipe(v.string(), v.nonEmpty('must not be empty'))
const reason = v.pipe(v.string(), v.minLength(12, 'says too little'))

/**
 * A finding that is right as it stands. A pack holds no Chinese, so a unit is named by the fingerprint of its first
 * sentence; `word` is a word of the transcript that needs no glossary entry.
 */
const PackException = v.union([
  v.strictObject({ unit: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), term: TermId, reason }),
  v.strictObject({ unit: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), number: filled, reason }),
  v.strictObject({ word: filled, reason }),
])

export interface PlacedPackException {
  /** Null for a word of the transcript. */
  readonly unit: string | null
  /** The id of a term, a number as it is written, or a word. */
  readonly about: string
  readonly line: number
}

export interface PackExceptions {
  readonly file: string
  readonly exceptions: readonly PlacedPackException[]
  readonly mistakes: readonly { readonly line: number; readonly detail: string }[]
}

/** Reads `exceptions.yaml` of a pack; there need not be one. */
export function readPackExceptions(contentDir: string, packId: string): PackExceptions {
  const file = `packs/${packId}/exceptions.yaml`
  const path = join(contentDir, file)
  if (!existsSync(path)) return { file, exceptions: [], mistakes: [] }
  const { value, mistakes, lineOf } = readYaml(readFileSync(path, 'utf8'), v.array(PackException))
  const exceptions = (value ?? []).map((each, index): PlacedPackException => {
    const about = 'word' in each ? each.word : 'term' in each ? each.term : each.number
    return { unit: 'unit' in each ? each.unit : null, about, line: lineOf([index]) }
  })
  return { file, exceptions, mistakes }
}
