import type { Bilingual, ChineseScript } from '#contract/text.ts'
import type { DecodedText } from '../formats/encoding/decode-text.ts'
import type { Encoding } from '../formats/encoding/encodings.ts'
import type { Content, FilePair, ReadAs } from '../formats/format.ts'
import { documentOfSide } from '../formats/sides/one-side.ts'
import { unalignedPairs } from '../formats/sides/unaligned-pairs.ts'
import type { TextDocument } from '../formats/plain-text/document.ts'
import type { Corrections } from '../formats/plain-text/read-plain-text.ts'
import { parseFile } from '../formats/parse-file.ts'
import { titleByLanguage } from '../formats/sides/title-by-language.ts'
import { languageOf } from '../language/text/language-of.ts'

/** What a reader corrects in the preview before anything is stored. */
export interface ImportCorrections extends Corrections {
  readonly encoding?: Encoding
  readonly title?: string
  readonly language?: ChineseScript
  readonly as?: ReadAs
}

/** A text without the file it came in. */
export interface ReadText {
  /** The Chinese side where there are two, the English one where there is nothing else. */
  readonly document: TextDocument
  /** What the file itself calls the text; '' where it says nothing. */
  readonly title: Bilingual
  /** Chinese beside its English, where the file has both, or English alone. */
  readonly pairs: readonly FilePair[] | null
}

export interface ReadFile extends ReadText {
  readonly decoded: Pick<DecodedText, 'hasMark' | 'replaced'> & {
    /** Null where there is none to choose: an archive, or a file that names its own. */
    readonly encoding: Encoding | null
  }
  readonly as: ReadAs
  /** The other way to read it, where a person is to say which is right. */
  readonly otherwise: ReadAs | null
}

/** Reads a file of any format as far as it can be imported without a person; `clock` ends it after its time. Throws a `FileError`. */
export function readTextFile(
  bytes: Uint8Array,
  corrections: ImportCorrections = {},
  name = '',
  clock: (() => number) | null = null,
): ReadFile {
  const { content, hasMark, replaced, encoding, as, isSure } = parseFile(bytes, name, corrections, clock)
  const other = as === 'both' ? (languageOfContent(content) === 'en' ? 'en' : 'zh') : 'both'
  return { decoded: { encoding, hasMark, replaced }, ...textOf(content), as, otherwise: isSure ? null : other }
}

function languageOfContent(content: Content) {
  if (content.sides === 'two') return languageOf(content.pairs.flatMap(({ source, target }) => [...source, ...target]))
  return languageOf(content.document.paragraphs.flatMap(({ sentences }) => sentences))
}

function textOf(content: Content): ReadText {
  if (content.sides === 'two') return textOfPairs(content.pairs, content.title)
  if (content.sides === 'apart') {
    const pairs = [...unalignedPairs(content.source, 'source'), ...unalignedPairs(content.target, 'target')]
    return textOfPairs(pairs, titleByLanguage(content.title))
  }
  if (content.language !== 'en')
    return { document: content.document, title: { zh: content.title, en: '' }, pairs: null }
  const pairs = unalignedPairs(content.document, 'target')
  return { document: content.document, title: { zh: '', en: content.title }, pairs }
}

/** Pairs as a text: its document is their Chinese side. */
export function textOfPairs(pairs: readonly FilePair[], title: Bilingual): ReadText {
  return { document: documentOfSide(pairs, 'source'), title, pairs }
}
