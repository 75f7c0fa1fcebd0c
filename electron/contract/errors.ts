import * as v from 'valibot'
import { FileErrorCode } from './file-errors.ts'
import { CardId } from './ids.ts'
import type { DeepReadonly } from './readonly.ts'
import { Count, EpochMs } from './units.ts'

const nothing = v.strictObject({})

/**
 * Every failure a window may have to put into words, with the names and values for its sentence: never a path, a stack
 * or a user name. Nobody reads an error's text to decide anything.
 */
const errorData = {
  'bad-message': nothing,
  'too-large': nothing,
  'unknown-command': nothing,
  'bad-input': nothing,
  internal: nothing,
  disconnected: nothing,
  'text-not-found': nothing,
  'term-not-found': nothing,
  'card-not-found': nothing,
  'already-a-card': v.strictObject({ cardId: CardId, headword: v.string() }),
  'anchor-not-found': nothing,
  'correction-not-found': nothing,
  /** How many syllables the reading should have. */
  'not-pinyin': v.strictObject({ count: Count }),
  'syllable-count': v.strictObject({ count: Count }),
  'no-such-cut': nothing,
  'pair-not-found': nothing,
  'not-applicable': nothing,
  'text-is-bundled': nothing,
  'upload-not-found': nothing,
  'pack-not-found': nothing,
  /** `line` is where the first mistake stands, from 1. */
  'pack-refused': v.strictObject({
    reason: v.picklist(['no-pack', 'chinese', 'damaged']),
    name: v.string(),
    line: Count,
  }),
  /** The first pair, from 1 (0 for what is said about the pack), and how many there are. */
  'pack-holds-chinese': v.strictObject({ pair: Count, count: Count }),
  'pack-is-empty': nothing,
  'file-refused': v.strictObject({ reason: FileErrorCode, name: v.string() }),
  'sides-refused': v.strictObject({ reason: v.picklist(['no-english', 'no-chinese']) }),
  'english-already': nothing,
  'job-not-found': nothing,
  'job-cancelled': nothing,
  'nothing-to-align': nothing,
  'pairs-changed': nothing,
  'backup-not-found': nothing,
  'backup-damaged': nothing,
  'backup-newer': nothing,
  /** The chosen folder for backups is not there. */
  'backup-place-missing': nothing,
  'backup-place-refused': v.strictObject({ reason: v.picklist(['not-absolute', 'not-empty', 'inside']) }),
  /** No archive or copy may be written there: it is no whole path, or something is there already. */
  'archive-refused': v.strictObject({ reason: v.picklist(['not-absolute', 'place-taken']) }),
  'clock-went-back': v.strictObject({ now: EpochMs, reviewedAt: EpochMs }),
  'undo-not-found': nothing,
  'undo-stale': nothing,
  'nothing-to-undo': nothing,
  'disk-full': nothing,
  'read-only': nothing,
  'disk-trouble': nothing,
  /** The file of the library is no longer the one that was opened. */
  'library-moved': nothing,
} as const

export type ErrorCode = keyof typeof errorData
export type ErrorData<Code extends ErrorCode = ErrorCode> = {
  readonly [Each in Code]: DeepReadonly<v.InferOutput<(typeof errorData)[Each]>>
}[Code]

/** Failures that any command may end with, whatever it declares: the door, the way there, and the disk it reads from. */
export const commonErrors = [
  'bad-message',
  'too-large',
  'unknown-command',
  'bad-input',
  'internal',
  'disconnected',
  'disk-trouble',
  'library-moved',
] as const satisfies readonly ErrorCode[]

export const errorCodes = Object.keys(errorData) as readonly ErrorCode[]

/** A failure as it travels: a code, and the data that belong to the code. */
export const Failure = v.pipe(
  v.strictObject({
    code: v.picklist(errorCodes),
    data: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
  v.check(({ code, data }) => v.is(errorData[code], data), 'the data of another code'),
)
export type Failure = v.InferOutput<typeof Failure>

type CodeWithoutData = {
  [Code in ErrorCode]: Record<string, never> extends ErrorData<Code> ? Code : never
}[ErrorCode]

/** A code with its data, which is left out where the code has none. */
type CodeAndData =
  | readonly [code: CodeWithoutData]
  | { readonly [Code in ErrorCode]: readonly [code: Code, data: ErrorData<Code>] }[ErrorCode]

const noData: ErrorData<CodeWithoutData> = {}

/** A failure on its way through ordinary control flow. Thrown by handlers, rejected by the client. */
export class CommandError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(...[code, data]: CodeAndData) {
    super(code)
    this.name = 'CommandError'
    this.code = code
    this.data = data ?? noData
  }

  /** The error of a failure that came over a channel. */
  static of({ code, data }: Failure): CommandError {
    // The schema of a failure has joined the code with its data.
    return new CommandError(...([code, data] as unknown as CodeAndData))
  }

  /** Whether it is this failure, and so has its data. */
  is<Code extends ErrorCode>(code: Code): this is { readonly code: Code; readonly data: ErrorData<Code> } {
    return this.code === code
  }
}
