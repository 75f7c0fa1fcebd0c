import type { Span } from '#contract/spans.ts'
import type { Bilingual, Kind } from '#contract/text.ts'
import type { Archive } from './archive/open-archive.ts'
import type { Encoding } from './encoding/encodings.ts'
import type { Deadline } from './limits.ts'
import type { TextDocument } from './plain-text/document.ts'
import type { Corrections } from './plain-text/read-plain-text.ts'

export type FormatName =
  | 'own'
  | 'edition'
  | 'epub'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'xlsx'
  | 'tmx'
  | 'xliff'
  | 'html'
  | 'subtitles'
  | 'table'
  | 'markdown'
  | 'plain-text'

/** Which languages a file is read in: Chinese alone, English alone, or one beside the other. */
export type ReadAs = 'zh' | 'en' | 'both'

export interface Prefixes {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

export interface AsWritten {
  readonly source: readonly (string | null)[]
  readonly target: readonly (string | null)[]
}

/** What the paragraph of a sentence is, and whether it begins with the sentence. */
export interface SentencePlace {
  readonly kind: Kind
  readonly startsParagraph: boolean
}

/** Who made a pair and when, and what else its file says of it. Dates are as ISO 8601 has them, in UTC. */
export interface PairRecord {
  readonly createdBy?: string
  readonly createdAt?: string
  readonly changedBy?: string
  readonly changedAt?: string
  /** What the file says of it under names of its own: kept, and given back where a format has a place for it. */
  readonly properties?: readonly (readonly [name: string, value: string])[]
}

/** The spans of every sentence of both sides. */
export interface PairSpans {
  readonly source: readonly (readonly Span[])[]
  readonly target: readonly (readonly Span[])[]
}

/** A pair as a file of two sides gives it, or as it is written into one. A side without a counterpart is empty. */
export interface FilePair {
  readonly kind: Kind
  readonly speaker: Bilingual | null
  readonly startsParagraph: boolean
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** How many UTF-16 units of each sentence are label, list mark or heading mark; left out where there are none. */
  readonly prefixesUtf16?: Prefixes | undefined
  /** What stands in the file for each sentence that is shown without its marks; left out where all are the same. */
  readonly asWritten?: AsWritten | undefined
  /** Code, links, emphasis, tags: left out where no sentence has any. */
  readonly spans?: PairSpans | undefined
  /** Where each sentence stands in its own document; left out where a file says so of the pair alone. */
  readonly places?: { readonly source: readonly SentencePlace[]; readonly target: readonly SentencePlace[] } | undefined
  /** From 0 to 1. */
  readonly confidence: number
  readonly origin: 'given' | 'aligned' | 'edited'
  readonly state: 'machine' | 'checked' | 'disputed'
  /** What people wrote beside it, each in one line; left out where nobody did. */
  readonly notes?: readonly string[] | undefined
  readonly record?: PairRecord | undefined
}

/** A text in one language. */
export interface OneSided {
  readonly sides: 'one'
  /** What the file itself calls the text; '' where it says nothing. */
  readonly title: string
  readonly document: TextDocument
  /** The language it is in, once that is told; a reader of a format does not say. */
  readonly language?: 'zh' | 'en'
}

/** Both languages, already laid beside each other. */
export interface TwoSided {
  readonly sides: 'two'
  readonly title: Bilingual
  readonly pairs: readonly FilePair[]
  /** Everything in the order of the file, where the pairs were told from a running text. */
  readonly document?: TextDocument
}

/** Both languages in one file, the one after the other, still to be laid beside each other. */
export interface Apart {
  readonly sides: 'apart'
  readonly title: string
  /** Everything in the order of the file. */
  readonly document: TextDocument
  readonly source: TextDocument
  readonly target: TextDocument
}

export type Content = OneSided | TwoSided | Apart

/** A file as every format gets to see it. */
export interface OpenedFile {
  readonly name: string
  /** In lower case, without the dot; '' where there is none. */
  readonly ending: string
  /** Null where the file is an archive. */
  readonly text: string | null
  /** The name of the first element in lower case, without its prefix; null where the file is no markup. */
  readonly root: string | null
  readonly archive: Archive | null
}

/** What a reader corrects before anything is kept. */
export interface FileCorrections extends Corrections {
  readonly encoding?: Encoding
  /** Left out, it is told from what the file says. */
  readonly as?: ReadAs
}

export interface Reading {
  readonly corrections: FileCorrections
  readonly deadline: Deadline
}

/** What is written into a file. */
export interface WrittenText {
  readonly title: Bilingual
  /** BCP 47, such as zh-CN and en-US. */
  readonly languages: { readonly source: string; readonly target: string }
  readonly pairs: readonly FilePair[]
}

export interface Writer {
  /** What `--to` calls it. */
  readonly name: string
  /** The ending of such files, without the dot. */
  readonly ending: string
  /** Whether the bytes are a text, fit for a terminal. */
  readonly isText: boolean
  readonly write: (text: WrittenText) => Uint8Array
}

/** One file format: how it is known, read and written. */
export interface Format {
  readonly name: FormatName
  /** Endings of files that are read so when nothing in them says otherwise. */
  readonly endings: readonly string[]
  /** Whether what the file holds shows that it is of this format, whatever it is called. */
  readonly isRecognised: (file: OpenedFile) => boolean
  /** Reads a file that was recognised, or that has one of the endings. Ends with a `FileError` where it can't be read. */
  readonly read: (file: OpenedFile, reading: Reading) => OneSided | TwoSided
  readonly writers: readonly Writer[]
}
