import type { FilePair } from '../formats/format.ts'
import type { Refusal } from '../formats/refusal.ts'
import type { TextDocument } from '../formats/plain-text/document.ts'
import type { Bilingual, ChineseScript, Kind } from '#contract/text.ts'
import { documentSentences } from '../packs/document-sentences.ts'
import type { Pack } from '../packs/pack.ts'
import { type RecognisedPack, recognisePack } from '../packs/recognise-pack.ts'
import { speakerNames } from '../packs/speaker-names.ts'
import { countHan } from '../language/text/han.ts'
import type { Digest } from '../language/text/fingerprint.ts'
import { preparedPairs } from './prepared-pairs.ts'
import { languageOfParagraphs, titleOf } from './preview.ts'
import { type ImportCorrections, type ReadFile, readTextFile } from './read-text-file.ts'

export interface PreparedSegment {
  readonly kind: Kind
  readonly speaker: Bilingual | null
  readonly startsParagraph: boolean
  readonly content: string
  /** How much of the content is label, list mark or heading mark. */
  readonly leadUtf16: number
  /** What stands in the file for it, where that is not the same. */
  readonly asWritten: string | null
  /** Whether the pack has this sentence; null where no pack was found, and for a sentence without letters. */
  readonly isInPack: boolean | null
}

/** Sentences of the text beside the English that a pack gives, if any. */
export interface PreparedBead {
  readonly source: readonly PreparedSegment[]
  readonly target: readonly PreparedSegment[]
  readonly notes: readonly string[]
  readonly terms: readonly string[]
  /** What a file of two sides, or the aligner, says of the pair. */
  readonly given?: Pick<FilePair, 'confidence' | 'origin' | 'state'>
}

/** A text as it will stand in the store; nothing in it needs the store. */
export interface PreparedText {
  readonly title: Bilingual
  readonly source: Bilingual
  readonly licence: string
  readonly language: ChineseScript
  readonly digest: string
  readonly hanCount: number
  readonly beads: readonly PreparedBead[]
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

export type PreparedResult =
  | { readonly ok: true; readonly value: PreparedText }
  | { readonly ok: false; readonly code: Refusal }

/** A file as it was read, and the pack that is of it. */
export interface Understood {
  readonly read: ReadFile
  readonly recognised: RecognisedPack | null
}

export type UnderstoodResult =
  | { readonly ok: true; readonly value: Understood }
  | { readonly ok: false; readonly code: Refusal }

interface Known {
  readonly packs: readonly Pack[]
  readonly digest: Digest
  /** Milliseconds; ends the reading of a file after its time. */
  readonly clock?: () => number
}

/** Reads a file and looks for its pack: the part that takes long for a long text. */
export function understandImport(
  { name, bytes }: Pick<TextFile, 'name' | 'bytes'>,
  corrections: ImportCorrections,
  { packs, digest, clock }: Known,
): UnderstoodResult {
  const read = readTextFile(bytes, corrections, name, clock)
  if (!read.ok) return read
  // A file with both sides brings its own English.
  if (read.value.pairs) return { ok: true, value: { read: read.value, recognised: null } }
  return {
    ok: true,
    value: { read: read.value, recognised: recognisePack(documentSentences(read.value.document), packs, digest) },
  }
}

/** Makes of a file what will be stored: segments with kind and speaker, and the English of the pack that fits, if any. */
export function prepareText(file: TextFile, corrections: ImportCorrections, known: Known): PreparedResult {
  const understood = understandImport(file, corrections, known)
  return understood.ok ? { ok: true, value: prepareUnderstood(file, corrections, understood.value) } : understood
}

/** The same of a file that was read before. */
export function prepareUnderstood(
  file: Omit<TextFile, 'bytes'>,
  corrections: ImportCorrections,
  { read: { document, pairs, title }, recognised }: Understood,
): PreparedText {
  const beads = pairs ? preparedPairs(pairs) : beadsOf(document, recognised)
  const source = beads.flatMap((bead) => bead.source)
  const language =
    corrections.language ?? (languageOfParagraphs(document.paragraphs) === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans')
  return {
    title: {
      zh: corrections.title ?? (title.zh || titleOf(document.paragraphs, file.name)),
      en: recognised?.pack.head.title.en ?? title.en,
    },
    source: { zh: file.name, en: file.name },
    licence: recognised?.pack.head.licence ?? '',
    language,
    digest: file.digest,
    hanCount: source.reduce((sum, { content }) => sum + countHan(content), 0),
    beads,
    paragraphs: document.paragraphs.length,
    sentences: source.length,
    pack: recognised && {
      id: recognised.pack.head.id,
      matched: recognised.match.matched,
      sentences: recognised.match.sentences,
    },
    fitting: recognised?.pack ?? null,
  }
}

function beadsOf({ paragraphs }: TextDocument, recognised: RecognisedPack | null): readonly PreparedBead[] {
  const labels = paragraphs.flatMap(({ speaker, sentences }) => sentences.map(() => speaker))
  const speakers = speakerNames(labels, recognised?.match.beads ?? [])
  const segments = paragraphs.flatMap(({ kind, speaker, sentences, leadUtf16, asWritten }) =>
    sentences.map((content, index): PreparedSegment => {
      const named = speaker === null ? null : { zh: speaker, en: speakers.get(speaker) ?? '' }
      const isFirst = index === 0
      const lead = isFirst ? leadUtf16 : 0
      const written = asWritten?.[index] ?? null
      return {
        kind,
        speaker: named,
        startsParagraph: isFirst,
        content,
        leadUtf16: lead,
        asWritten: written,
        isInPack: null,
      }
    }),
  )
  if (!recognised) return segments.map((segment) => ({ source: [segment], target: [], notes: [], terms: [] }))
  return recognised.match.beads.map(({ sourceIndexes, english, notes, terms, state }) => {
    const isInPack = state === 'no-letters' ? null : state === 'matched'
    const source = sourceIndexes.flatMap((index) => (segments[index] ? [{ ...segments[index], isInPack }] : []))
    return { source, target: english.map((content, index) => targetOf(source, content, index)), notes, terms }
  })
}

function targetOf([first]: readonly PreparedSegment[], content: string, index: number): PreparedSegment {
  const { kind = 'paragraph', speaker = null, startsParagraph = false } = first ?? {}
  return {
    kind,
    speaker,
    startsParagraph: startsParagraph && index === 0,
    content,
    leadUtf16: 0,
    asWritten: null,
    isInPack: null,
  }
}
