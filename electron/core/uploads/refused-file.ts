import { CommandError } from '#contract/errors.ts'
import { FileError } from '../formats/file-error.ts'

/** The same for what reads a file elsewhere. */
export async function asFileRefused<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof FileError) throw new CommandError('file-refused', { reason: error.code, name })
    throw error
  }
}

/** Reads a file for a window: a `FileError` becomes 'file-refused', which says why and of which file. */
export function refusedAsCommand<Result>(name: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof FileError) throw new CommandError('file-refused', { reason: error.code, name })
    throw error
  }
}
