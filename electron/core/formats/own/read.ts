import * as v from 'valibot'
import type { OpenedFile, TwoSided } from '../format.ts'
import { throwFileError } from '../file-error.ts'
import { OwnFile } from './shape.ts'

/** Reads our own form; a file that is not exactly of its shape is refused. */
export function readOwn({ text }: OpenedFile): TwoSided {
  const parsed = v.safeParse(OwnFile, jsonOf(text ?? ''))
  if (!parsed.success) return throwFileError('own-broken')
  const pairs = parsed.output.pairs.filter(({ source, target }) => source.length + target.length > 0)
  if (pairs.length === 0) throwFileError('no-text')
  return { sides: 'two', title: parsed.output.title, pairs }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON at all; the shape says so.
    return null
  }
}
