import { type DecodedText, decodeText } from '../encoding/decode-text.ts'
import { type Encoding, encodings, markOf } from '../encoding/encodings.ts'
import { throwFileError } from '../file-error.ts'

export interface DecodedMarkup extends Omit<DecodedText, 'encoding'> {
  /** Null where the file named an encoding that no plain text is read in, such as windows-1252. */
  readonly encoding: Encoding | null
}

// So many bytes at the start may name the encoding, as in the HTML standard.
const HEAD_BYTES = 1024

/** Reads text that may say its own encoding (`<?xml encoding=…?>`, `<meta charset=…>`), else as any text is read. */
export function decodeMarkup(bytes: Uint8Array, asked: Encoding | undefined): DecodedMarkup {
  const declared = asked || markOf(bytes) ? null : declaredEncoding(bytes)
  const known = encodings.find((each) => each === declared)
  if (declared !== null && !known) {
    const text = new TextDecoder(declared).decode(bytes)
    if (text.includes('\u0000')) throwFileError('binary')
    return { text, encoding: null, hasMark: false, replaced: text.split('\uFFFD').length - 1 }
  }
  return decodeText(bytes, asked)
}

/** The encoding that the head names, by its name in the Encoding Standard; null where it names none that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  if (!/^\s*</.test(head)) return null
  const named =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1]
  if (named === undefined) return null
  try {
    const { encoding } = new TextDecoder(named)
    // What is told by content anyway; and a file of single bytes is never in UTF-16, whatever it says.
    return encoding.startsWith('utf-') ? null : encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    // A name that nobody knows says nothing.
    return null
  }
}
