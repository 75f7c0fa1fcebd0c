import type { ChineseScript } from '#contract/text.ts'
import { type Decoded, type DecodedText, decodeText, type RefusedFile } from '../formats/encoding/decode-text.ts'
import type { Encoding } from '../formats/encoding/encodings.ts'
import type { TextDocument } from '../formats/plain-text/document.ts'
import { type Corrections, readPlainText } from '../formats/plain-text/read-plain-text.ts'

/** What a reader corrects in the preview before anything is stored. */
export interface ImportCorrections extends Corrections {
  readonly encoding?: Encoding
  readonly title?: string
  readonly language?: ChineseScript
}

export interface ReadFile {
  readonly decoded: Omit<DecodedText, 'text'>
  readonly document: TextDocument
}

export type ReadResult =
  | { readonly ok: true; readonly value: ReadFile }
  | { readonly ok: false; readonly code: RefusedFile }

/** Reads a file of plain text or Markdown as far as it can be understood without a person. Nothing is stored. */
export function readTextFile(bytes: Uint8Array, corrections: ImportCorrections = {}): ReadResult {
  const decoded: Decoded = decodeText(bytes, corrections.encoding)
  if (!decoded.ok) return decoded
  const { text, ...about } = decoded.value
  return { ok: true, value: { decoded: about, document: readPlainText(text, corrections) } }
}
