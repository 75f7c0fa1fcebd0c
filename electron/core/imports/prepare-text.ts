import type { FilePair } from '../formats/format.ts'
import type { Refusal } from '../formats/refusal.ts'
import type { Paragraph, TextDocument } from '../formats/plain-text/document.ts'
import type { Bilingual, Kind } from '#contract/text.ts'
import { documentSentences } from '../packs/document-sentences.ts'
import type { PackBead } from '../packs/match-pack.ts'
import type { Pack } from '../packs/pack.ts'
import { type RecognisedPack, recognisePack } from '../packs/recognise-pack.ts'
import { countHan } from '../text/han.ts'
import type { Digest } from '../text/fingerprint.ts'
import { preparedPairs } from './prepared-pairs.ts'
import { titleOf } from './preview.ts'
import { type ImportCorrections, readTextFile } from './read-text-file.ts'

export interface PreparedSegment {
  readonly kind: Kind
  readonly speaker: Bilingual | null
  readonly startsParagraph: boolean
  readonly content: string
}

/** Sentences of the text beside the English that a pack gives, if any. */
export interface PreparedBead {
  readonly source: readonly PreparedSegment[]
  readonly target: readonly PreparedSegment[]
  /** What a file of two sides, or the aligner, says of the pair. */
  readonly given?: Pick<FilePair, 'confidence' | 'origin' | 'state'>
}

/** A text as it will stand in the store; nothing in it needs the store. */
export interface PreparedText {
  readonly title: Bilingual
  readonly source: Bilingual
  readonly licence: string
  readonly digest: string
  readonly hanCount: number
  readonly beads: readonly PreparedBead[]
  readonly outline: readonly { readonly pairIndex: number; readonly title: Bilingual }[]
  readonly paragraphs: number
  readonly sentences: number
  readonly pack: { readonly id: string; readonly matched: number } | null
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

/** Makes of a file what will be stored: segments with kind and speaker, and the English of the pack that fits, if any. */
export function prepareText(
  file: TextFile,
  corrections: ImportCorrections,
  { packs, digest, clock }: { readonly packs: readonly Pack[]; readonly digest: Digest; readonly clock?: () => number },
): PreparedResult {
  const read = readTextFile(file.bytes, corrections, file.name, clock)
  if (!read.ok) return read
  const { document, pairs, title: ownTitle } = read.value
  const recognised = pairs ? null : recognisePack(documentSentences(document), packs, digest)
  const beads = pairs ? preparedPairs(pairs) : beadsOf(document, recognised)
  const title = {
    zh: corrections.title ?? (ownTitle || titleOf(document.paragraphs, file.name)),
    en: recognised?.pack.head.title.en ?? '',
  }
  const source = beads.flatMap((bead) => bead.source)
  return {
    ok: true,
    value: {
      title,
      source: { zh: file.name, en: file.name },
      licence: recognised?.pack.head.licence ?? '',
      digest: file.digest,
      hanCount: source.reduce((sum, { content }) => sum + countHan(content), 0),
      beads,
      outline: outlineOf(beads),
      paragraphs: document.paragraphs.length,
      sentences: source.length,
      pack: recognised && { id: recognised.pack.head.id, matched: recognised.match.matched },
    },
  }
}

function beadsOf({ paragraphs }: TextDocument, recognised: RecognisedPack | null): readonly PreparedBead[] {
  const speakers = speakersInEnglish(paragraphs, recognised?.match.beads ?? [])
  const segments = paragraphs.flatMap(({ kind, speaker, sentences }) =>
    sentences.map((content, index): PreparedSegment => {
      const named = speaker === null ? null : { zh: speaker, en: speakers.get(speaker) ?? '' }
      return { kind, speaker: named, startsParagraph: index === 0, content }
    }),
  )
  if (!recognised) return segments.map((segment) => ({ source: [segment], target: [] }))
  return recognised.match.beads.map(({ sourceIndexes, english }) => {
    const source = sourceIndexes.map((index) => segments[index]).filter((segment) => segment !== undefined)
    return { source, target: english.map((content, index) => targetOf(source, content, index)) }
  })
}

function targetOf([first]: readonly PreparedSegment[], content: string, index: number): PreparedSegment {
  const { kind = 'paragraph', speaker = null, startsParagraph = false } = first ?? {}
  return { kind, speaker, startsParagraph: startsParagraph && index === 0, content }
}

/** The English name that the pack gives most often to the turns of each label. */
function speakersInEnglish(paragraphs: readonly Paragraph[], beads: readonly PackBead[]): ReadonlyMap<string, string> {
  const labels = paragraphs.flatMap(({ speaker, sentences }) => sentences.map(() => speaker))
  const votes = new Map<string, Map<string, number>>()
  for (const { sourceIndexes, speaker } of beads) {
    const label = labels[sourceIndexes[0] ?? -1]
    if (!label || speaker === null) continue
    const own = votes.get(label) ?? new Map<string, number>()
    votes.set(label, own.set(speaker, (own.get(speaker) ?? 0) + 1))
  }
  const most = ([, own]: readonly [string, ReadonlyMap<string, number>]) =>
    [...own].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ''
  return new Map([...votes].map((entry) => [entry[0], most(entry)]))
}

function outlineOf(beads: readonly PreparedBead[]): PreparedText['outline'] {
  return beads.flatMap(({ source, target }, pairIndex) => {
    const [first] = source
    if (first?.kind !== 'heading' || !first.startsParagraph) return []
    const zh = source
      .map(({ content }) => content)
      .join('')
      .replace(/^#{1,6}\s+/, '')
    return [{ pairIndex, title: { zh, en: target.map(({ content }) => content).join(' ') } }]
  })
}
