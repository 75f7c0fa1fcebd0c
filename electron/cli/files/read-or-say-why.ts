import { FileError } from '#core/formats/file-error.ts'
import { fileErrorSentence } from '../../host/file-error-sentence.ts'
import type { Terminal } from '../subcommand.ts'

/** What `read` makes of a file a person named; null where it can't be read, and then one sentence has said why. */
export function readOrSayWhy<Result>(
  path: string,
  { err, locale }: Pick<Terminal, 'err' | 'locale'>,
  read: () => Result,
): Result | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    err(fileErrorSentence(error.code, path, locale))
    return null
  }
}
