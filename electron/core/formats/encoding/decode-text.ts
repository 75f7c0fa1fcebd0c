import { throwFileError } from '../file-error.ts'
import { detectEncoding } from './detect-encoding.ts'
import { type Encoding, markOf } from './encodings.ts'
import { hasForeignSignature, isFullOfControls } from './looks-binary.ts'
import { mendBig5 } from './mend-big5.ts'

const MIB = 1024 * 1024
// 64 MiB: four times the longest web novel we know of (5 million characters) in its widest encoding. Test: decode-text.
export const MOST_BYTES = 64 * MIB

export interface DecodedText {
  /** The whole text without its byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly hasMark: boolean
  /** How many characters could not be read and stand as U+FFFD. */
  readonly replaced: number
}

// More than this share of unreadable characters is another encoding or no text.
const MOST_REPLACED = 0.02

/**
 * Reads the bytes of a text file: UTF-8, UTF-16, GB18030 (with GBK and GB2312) or Big5, by its mark or by what it
 * holds. A reader may say the encoding instead. Nothing is dropped; what can't be read is replaced and counted.
 * Throws a `FileError`: 'empty', 'too-large', 'binary' or 'unknown-encoding'.
 */
export function decodeText(bytes: Uint8Array, asked?: Encoding): DecodedText {
  if (bytes.length === 0) throwFileError('empty')
  if (bytes.length > MOST_BYTES) throwFileError('too-large')
  const mark = markOf(bytes)
  if (!mark && !asked && hasForeignSignature(bytes)) throwFileError('binary')
  const encoding = asked ?? mark?.encoding ?? detectEncoding(bytes)
  if (!encoding) return throwFileError(isFullOfControls(bytes) ? 'binary' : 'unknown-encoding')
  const body = mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(body)
  const text = encoding === 'big5' ? mendBig5(decoded) : decoded
  if (text.trim() === '') throwFileError('empty')
  if (text.includes('\u0000') && !asked) throwFileError('binary')
  const replaced = text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0
  if (!asked && replaced > Math.max(2, text.length * MOST_REPLACED))
    throwFileError(mark ? 'binary' : 'unknown-encoding')
  return { text, encoding, hasMark: mark?.encoding === encoding, replaced }
}
