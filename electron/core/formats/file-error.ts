import type { FileErrorCode } from '#contract/file-errors.ts'

/** Ends the reading of a file from wherever it stands. Nothing else is thrown for what a file holds. */
export class FileError extends Error {
  readonly code: FileErrorCode

  constructor(code: FileErrorCode) {
    super(`the file can't be read: ${code}`)
    this.name = 'FileError'
    this.code = code
  }
}

/** Throws a `FileError`, also from the middle of an expression. */
export function throwFileError(code: FileErrorCode): never {
  throw new FileError(code)
}
