/** Why a deck was not read. Each has its sentence in `host/deck-sentences.ts`. */
export type DeckErrorCode =
  | 'missing'
  | 'unreadable'
  | 'too-large'
  | 'broken'
  | 'unsafe'
  | 'unknown-form'
  | 'needs-zstd'
  | 'too-slow'
  | 'no-words'

export const deckErrorCodes: readonly DeckErrorCode[] = [
  'missing',
  'unreadable',
  'too-large',
  'broken',
  'unsafe',
  'unknown-form',
  'needs-zstd',
  'too-slow',
  'no-words',
]

/** Ends the reading of a deck; nothing else is thrown for what one holds. */
export class DeckError extends Error {
  readonly code: DeckErrorCode

  constructor(code: DeckErrorCode, cause?: unknown) {
    super(`the deck can't be read: ${code}`, { cause })
    this.name = 'DeckError'
    this.code = code
  }
}

/** Throws a `DeckError`, also from the middle of an expression. */
export function throwDeckError(code: DeckErrorCode, cause?: unknown): never {
  throw new DeckError(code, cause)
}
