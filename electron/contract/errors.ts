import * as v from 'valibot'

/** Every failure a window may have to put into words. Nobody reads an error's text to decide anything. */
export const ErrorCode = v.picklist([
  'bad-message',
  'too-large',
  'unknown-command',
  'bad-input',
  'internal',
  'disconnected',
  'text-gone',
  'term-gone',
  'card-gone',
  'already-a-card',
  'anchor-gone',
  'correction-gone',
  'not-pinyin',
  'syllable-count',
  'no-such-cut',
  'pair-gone',
  'nothing-there',
  'text-is-bundled',
  'upload-gone',
  'pack-gone',
  'pack-refused',
  'pack-holds-chinese',
  'pack-is-empty',
  'file-refused',
  'sides-refused',
  'english-already',
  'alignment-gone',
  'nothing-to-align',
  'pairs-changed',
  'clock-went-back',
  'undo-gone',
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
