export type ArchiveErrorCode =
  | 'place-taken'
  | 'library-there'
  | 'no-archive'
  | 'archive-damaged'
  | 'archive-newer'
  | 'not-writable'

/** Why an archive was not written, or not read. Hosts turn the code into a sentence. */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode
  /** The file of the archive that it is about, or '' where it is none. */
  readonly file: string

  constructor(code: ArchiveErrorCode, file = '', cause?: unknown) {
    super(code, { cause })
    this.name = 'ArchiveError'
    this.code = code
    this.file = file
  }
}
