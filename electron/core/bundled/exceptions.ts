import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { TermId } from '#contract/ids.ts'
import { readYaml } from '../formats/yaml.ts'

const filled = v.pipe(v.string(), v.nonEmpty('must not be empty'))

/** A finding that is right as it stands: which pair (by a piece of its Chinese), what of it, and why. */
const Exception = v.pipe(
  v.strictObject({ zh: filled, term: v.optional(TermId), number: v.optional(filled), reason: filled }),
  v.check(({ term, number }) => (term === undefined) !== (number === undefined), 'needs either “term” or “number”'),
)

export interface PlacedException {
  readonly zh: string
  /** The id of a term, or a number as it is written. */
  readonly about: string
  readonly line: number
}

interface Exceptions {
  readonly file: string
  readonly exceptions: readonly PlacedException[]
  readonly mistakes: readonly { readonly line: number; readonly detail: string }[]
}

/** Reads `exceptions.yaml` of an edition; there need not be one. */
export function readExceptions(contentDir: string, editionId: string): Exceptions {
  const file = `editions/${editionId}/exceptions.yaml`
  const path = join(contentDir, file)
  if (!existsSync(path)) return { file, exceptions: [], mistakes: [] }
  const { value, mistakes, lineOf } = readYaml(readFileSync(path, 'utf8'), v.array(Exception))
  const exceptions = (value ?? []).map(({ zh, term, number = '' }, index) => ({
    zh,
    about: term ?? number,
    line: lineOf([index]),
  }))
  return { file, exceptions, mistakes }
}
