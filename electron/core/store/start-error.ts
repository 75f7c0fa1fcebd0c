export type StartErrorCode =
  | 'folder-in-use'
  | 'folder-unwritable'
  | 'data-newer'
  | 'data-damaged'
  | 'data-gone'
  | 'data-foreign'
  | 'disk-full'
  | 'backup-impossible'
  | 'content-missing'

/** Why the core could not start. Hosts turn the code into a sentence. */
export class StartError extends Error {
  readonly code: StartErrorCode
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: StartErrorCode, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'StartError'
    this.code = code
    this.data = data
  }
}
