import type { Bilingual, ChineseScript } from '#contract/text.ts'
import type { DecodedText } from '../formats/encoding/decode-text.ts'
import type { Encoding } from '../formats/encoding/encodings.ts'
import type { Content, FilePair } from '../formats/format.ts'
import type { Paragraph, TextDocument } from '../formats/plain-text/document.ts'
import type { Corrections } from '../formats/plain-text/read-plain-text.ts'
import { parseFile } from '../formats/parse-file.ts'

/** What a reader corrects in the preview before anything is stored. */
export interface ImportCorrections extends Corrections {
  readonly encoding?: Encoding
  readonly title?: string
  readonly language?: ChineseScript
}

/** A text without the file it came in. */
export interface ReadText {
  /** The Chinese side where there are two. */
  readonly document: TextDocument
  /** What the file itself calls the text; '' where it says nothing. */
  readonly title: Bilingual
  /** Chinese beside its English, where the file has both. */
  readonly pairs: readonly FilePair[] | null
}

export interface ReadFile extends ReadText {
  readonly decoded: Pick<DecodedText, 'hasMark' | 'replaced'> & {
    /** Null where there is none to choose: an archive, or a file that names its own. */
    readonly encoding: Encoding | null
  }
}

/** Reads a file of any format as far as it can be imported without a person; `clock` ends it after its time. Throws a `FileError`. */
export function readTextFile(
  bytes: Uint8Array,
  corrections: ImportCorrections = {},
  name = '',
  clock: (() => number) | null = null,
): ReadFile {
  const { content, hasMark, replaced, encoding } = parseFile(bytes, name, corrections, clock)
  return { decoded: { encoding, hasMark, replaced }, ...textOf(content) }
}

function textOf(content: Content): ReadText {
  if (content.sides !== 'two') return { document: content.document, title: { zh: content.title, en: '' }, pairs: null }
  return textOfPairs(content.pairs, content.title)
}

/** Pairs as a text: its document is their Chinese side. */
export function textOfPairs(pairs: readonly FilePair[], title: Bilingual): ReadText {
  const paragraphs = pairs.flatMap(({ kind, speaker, source }): readonly Paragraph[] =>
    source.length === 0 ? [] : [{ kind, speaker: speaker?.zh ?? null, prefixUtf16: 0, sentences: source }],
  )
  return { document: { paragraphs, isHardWrapped: false, isInterview: false }, title, pairs }
}
