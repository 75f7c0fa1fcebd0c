import * as v from 'valibot'

/** Every failure a window may have to put into words. Nobody reads an error's text to decide anything. */
export const ErrorCode = v.picklist([
  'bad-message',
  'too-large',
  'unknown-command',
  'bad-input',
  'internal',
  'disconnected',
  'text-not-found',
  'term-not-found',
  'card-not-found',
  'already-a-card',
  'anchor-not-found',
  'correction-not-found',
  'not-pinyin',
  'syllable-count',
  'no-such-cut',
  'pair-not-found',
  'not-applicable',
  'text-is-bundled',
  'upload-not-found',
  'pack-not-found',
  'pack-refused',
  'pack-holds-chinese',
  'pack-is-empty',
  'file-refused',
  'sides-refused',
  'english-already',
  'job-not-found',
  'nothing-to-align',
  'pairs-changed',
  'clock-went-back',
  'undo-not-found',
  'undo-stale',
  'disk-full',
  'read-only',
  'disk-trouble',
])
export type ErrorCode = v.InferOutput<typeof ErrorCode>

export const Failure = v.strictObject({
  code: ErrorCode,
  /** Names and values for the sentence the window makes; never a path, a stack or a user name. */
  data: v.record(v.string(), v.union([v.string(), v.number()])),
})
export type Failure = v.InferOutput<typeof Failure>

/** A failure on its way through ordinary control flow. Thrown by handlers, rejected by the client. */
export class CommandError extends Error {
  readonly code: ErrorCode
  readonly data: Failure['data']

  constructor(code: ErrorCode, data: Failure['data'] = {}) {
    super(code)
    this.name = 'CommandError'
    this.code = code
    this.data = data
  }
}
