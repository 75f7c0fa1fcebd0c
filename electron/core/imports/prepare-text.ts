import type { TextDocument } from '../formats/plain-text/document.ts'
import type { Bilingual, ChineseScript } from '#contract/text.ts'
import { documentSentences } from '../packs/document-sentences.ts'
import type { Pack } from '../packs/pack.ts'
import { type RecognisedPack, recognisePack } from '../packs/recognise-pack.ts'
import { speakerNames } from '../packs/speaker-names.ts'
import { countHan } from '../language/text/han.ts'
import type { Digest } from '../language/text/fingerprint.ts'
import { newPairsOf } from '../texts/new-pairs.ts'
import type { NewPair, NewSegment } from '../texts/pair.ts'
import { scriptOf } from '../language/text/language-of.ts'
import { titleOf } from './preview.ts'
import { type ImportCorrections, type ReadFile, type ReadText, readTextFile } from './read-text-file.ts'

/** A text as it will stand in the store; nothing in it needs the store. */
export interface PreparedText {
  readonly title: Bilingual
  readonly source: Bilingual
  readonly licence: string
  readonly language: ChineseScript
  readonly digest: string
  readonly hanCount: number
  readonly pairs: readonly NewPair[]
  readonly paragraphs: number
  readonly sentences: number
  /** The pack that fits, if any, and how many of the text's sentences it has. */
  readonly pack: { readonly id: string; readonly matched: number; readonly sentences: number } | null
  readonly fitting: Pack | null
}

export interface TextFile {
  /** Without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string
}

/** A file as it was read, and the pack that is of it. */
export interface ImportedFile {
  readonly read: ReadFile
  readonly recognised: RecognisedPack | null
}

interface Known {
  readonly packs: readonly Pack[]
  readonly digest: Digest
  /** Milliseconds; ends the reading of a file after its time. */
  readonly clock?: () => number
}

/** Reads a file and looks for its pack: the part that takes long for a long text. Throws a `FileError`. */
export function readImport(
  { name, bytes }: Pick<TextFile, 'name' | 'bytes'>,
  corrections: ImportCorrections,
  { packs, digest, clock }: Known,
): ImportedFile {
  const read = readTextFile(bytes, corrections, name, clock)
  // A file with both sides brings its own English.
  return { read, recognised: read.pairs ? null : recognisePack(documentSentences(read.document), packs, digest) }
}

/**
 * Makes of a file what will be stored: segments with kind and speaker, and the English of the pack that fits, if any.
 * Throws a `FileError`.
 */
export function prepareText(file: TextFile, corrections: ImportCorrections, known: Known): PreparedText {
  return prepareImport(file, corrections, readImport(file, corrections, known))
}

/** The same of a file that was read before. */
export function prepareImport(
  file: Omit<TextFile, 'bytes'>,
  corrections: ImportCorrections,
  { read: { document, pairs, title }, recognised }: { readonly read: ReadText } & Pick<ImportedFile, 'recognised'>,
): PreparedText {
  const prepared = pairs ? newPairsOf(pairs) : newPairsOfDocument(document, recognised)
  const source = prepared.flatMap((pair) => pair.source)
  const language = corrections.language ?? scriptOf(source.map(({ content }) => content).join(''))
  return {
    title: {
      zh: corrections.title ?? (title.zh || title.en || titleOf(document.paragraphs, file.name)),
      en: recognised?.pack.head.title.en ?? title.en,
    },
    source: { zh: file.name, en: file.name },
    licence: recognised?.pack.head.licence ?? '',
    language,
    digest: file.digest,
    hanCount: source.reduce((sum, { content }) => sum + countHan(content), 0),
    pairs: prepared,
    paragraphs: document.paragraphs.length,
    sentences: source.length || prepared.reduce((sum, { target }) => sum + target.length, 0),
    pack: recognised && {
      id: recognised.pack.head.id,
      matched: recognised.match.matched,
      sentences: recognised.match.sentences,
    },
    fitting: recognised?.pack ?? null,
  }
}

// English of a pack was put there by a person; a sentence without any is for the reader to align.
const translated = { confidence: 1, origin: 'given', state: 'checked' } as const
const untranslated = { confidence: 1, origin: 'given', state: 'machine' } as const

function newPairsOfDocument({ paragraphs }: TextDocument, recognised: RecognisedPack | null): readonly NewPair[] {
  const labels = paragraphs.flatMap(({ speaker, sentences }) => sentences.map(() => speaker))
  const speakers = speakerNames(labels, recognised?.match.beads ?? [])
  const segments = paragraphs.flatMap(({ kind, speaker, sentences, prefixUtf16, asWritten, spans }) =>
    sentences.map((content, index): NewSegment => {
      const named = speaker === null ? null : { zh: speaker, en: speakers.get(speaker) ?? '' }
      const isFirst = index === 0
      const lead = isFirst ? prefixUtf16 : 0
      const written = asWritten?.[index] ?? null
      return {
        kind,
        speaker: named,
        startsParagraph: isFirst,
        content,
        prefixUtf16: lead,
        asWritten: written,
        spans: spans?.[index] ?? [],
        isInPack: null,
      }
    }),
  )
  if (!recognised)
    return segments.map((segment) => ({ source: [segment], target: [], notes: [], terms: [], ...untranslated }))
  return recognised.match.beads.map(({ sourceIndexes, english, notes, terms, state }) => {
    const isInPack = state === 'no-letters' ? null : state === 'matched'
    const source = sourceIndexes.flatMap((index) => (segments[index] ? [{ ...segments[index], isInPack }] : []))
    const target = english.map((content, index) => targetOf(source, content, index))
    return { source, target, notes, terms, ...(target.length > 0 ? translated : untranslated) }
  })
}

function targetOf([first]: readonly NewSegment[], content: string, index: number): NewSegment {
  const { kind = 'paragraph', speaker = null, startsParagraph = false } = first ?? {}
  return {
    kind,
    speaker,
    startsParagraph: startsParagraph && index === 0,
    content,
    prefixUtf16: 0,
    asWritten: null,
    spans: [],
    isInPack: null,
  }
}
