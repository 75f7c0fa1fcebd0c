import { detectEncoding } from './detect-encoding.ts'
import { type Encoding, markOf } from './encodings.ts'
import { hasForeignSignature, isFullOfControls } from './looks-binary.ts'
import { mendBig5 } from './mend-big5.ts'

const MIB = 1024 * 1024
// 64 MiB: four times the longest web novel we know of (5 million characters) in its widest encoding. Test: decode-text.
export const MOST_BYTES = 64 * MIB

export type RefusedFile = 'empty' | 'too-large' | 'binary' | 'unknown-encoding'

export interface DecodedText {
  /** The whole text without its byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly hasMark: boolean
  /** How many characters could not be read and stand as U+FFFD. */
  readonly replaced: number
}

export type Decoded =
  | { readonly ok: true; readonly value: DecodedText }
  | { readonly ok: false; readonly code: RefusedFile }

// More than this share of unreadable characters is another encoding or no text.
const MOST_REPLACED = 0.02

/**
 * Reads the bytes of a text file: UTF-8, UTF-16, GB18030 (with GBK and GB2312) or Big5, by its mark or by what it
 * holds. A reader may say the encoding instead. Nothing is dropped; what can't be read is replaced and counted.
 */
export function decodeText(bytes: Uint8Array, asked?: Encoding): Decoded {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > MOST_BYTES) return refuse('too-large')
  const mark = markOf(bytes)
  if (!mark && !asked && hasForeignSignature(bytes)) return refuse('binary')
  const encoding = asked ?? mark?.encoding ?? detectEncoding(bytes)
  if (!encoding) return refuse(isFullOfControls(bytes) ? 'binary' : 'unknown-encoding')
  const body = mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(body)
  const text = encoding === 'big5' ? mendBig5(decoded) : decoded
  if (text.trim() === '') return refuse('empty')
  if (text.includes('\u0000') && !asked) return refuse('binary')
  const replaced = text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0
  if (!asked && replaced > Math.max(2, text.length * MOST_REPLACED)) return refuse(mark ? 'binary' : 'unknown-encoding')
  return { ok: true, value: { text, encoding, hasMark: mark?.encoding === encoding, replaced } }
}

const refuse = (code: RefusedFile): Decoded => ({ ok: false, code })
