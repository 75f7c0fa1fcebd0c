import type { Bilingual, ChineseScript } from '#contract/text.ts'
import type { DecodedText } from '../formats/encoding/decode-text.ts'
import type { Encoding } from '../formats/encoding/encodings.ts'
import type { Content, FilePair } from '../formats/format.ts'
import type { Paragraph, TextDocument } from '../formats/plain-text/document.ts'
import type { Corrections } from '../formats/plain-text/read-plain-text.ts'
import type { Refusal } from '../formats/refusal.ts'
import { understandFile } from '../formats/understand-file.ts'

/** What a reader corrects in the preview before anything is stored. */
export interface ImportCorrections extends Corrections {
  readonly encoding?: Encoding
  readonly title?: string
  readonly language?: ChineseScript
}

export interface ReadFile {
  readonly decoded: Omit<DecodedText, 'text'>
  /** The Chinese side where the file has two. */
  readonly document: TextDocument
  /** What the file itself calls the text; '' where it says nothing. */
  readonly title: Bilingual
  /** Chinese beside its English, where the file has both. */
  readonly pairs: readonly FilePair[] | null
}

export type ReadResult =
  | { readonly ok: true; readonly value: ReadFile }
  | { readonly ok: false; readonly code: Refusal }

/** Reads a file of any format as far as it can be understood without a person; `clock` ends it after its time. */
export function readTextFile(
  bytes: Uint8Array,
  corrections: ImportCorrections = {},
  name = '',
  clock: (() => number) | null = null,
): ReadResult {
  const understood = understandFile(bytes, name, corrections, clock)
  if (!understood.ok) return understood
  const { content, hasMark, replaced, encoding } = understood.value
  // Archives hold UTF-8; a file that names an encoding of its own has no other to choose.
  return { ok: true, value: { decoded: { encoding: encoding ?? 'utf-8', hasMark, replaced }, ...partsOf(content) } }
}

function partsOf(content: Content): Omit<ReadFile, 'decoded'> {
  if (content.sides !== 'two') return { document: content.document, title: { zh: content.title, en: '' }, pairs: null }
  const { pairs, title } = content
  const paragraphs = pairs.flatMap(({ kind, speaker, source }): readonly Paragraph[] =>
    source.length === 0 ? [] : [{ kind, speaker: speaker?.zh ?? null, leadUtf16: 0, sentences: source }],
  )
  return { document: { paragraphs, isHardWrapped: false, isInterview: false }, title, pairs }
}
