import { type Digest, fingerprintOf } from '../language/text/fingerprint.ts'
import { type Effort, type FoundPieces, matchPieces, type Piece, piecesOf } from './match-pieces.ts'
import { matchSentences } from './match-sentences.ts'
import type { Pack } from './pack.ts'
import { indexPlaces, type PackPlace, type PlaceIndex, placesOf } from './pack-places.ts'

/** A sentence of the reader's document. `body` is without the label of its speaker and without list marks. */
export interface DocumentSentence {
  readonly body: string
}

export type PackState = 'matched' | 'not-in-pack' | 'no-letters'

/** Sentences of the document, in order, beside the English of the pack. Every sentence is in exactly one bead. */
export interface PackBead {
  readonly sourceIndexes: readonly number[]
  readonly english: readonly string[]
  readonly terms: readonly string[]
  readonly notes: readonly string[]
  /** The English name of who speaks, where the pack says it. */
  readonly speaker: string | null
  readonly state: PackState
}

export interface PackMatch {
  readonly beads: readonly PackBead[]
  /** Sentences that have letters, and how many of them the pack knows. */
  readonly sentences: number
  readonly matched: number
  /** How many sentences of the pack were found in the document. */
  readonly found: number
}

interface Covered {
  readonly places: readonly PackPlace[]
  /** Whether all letters of the sentence are the pack's. */
  readonly isWhole: boolean
  /** Whether the pack's last sentence here goes on in the document's next one. */
  readonly goesOn: boolean
}

/**
 * Lays the English of a pack beside the sentences of a document, by fingerprints alone. Paragraphs may be missing or
 * moved, signs and blanks may differ, sentences may be cut otherwise; an edit costs the sentence it touches.
 */
export function matchPack(sentences: readonly DocumentSentence[], pack: Pack, digest: Digest): PackMatch {
  const places = placesOf(pack)
  const index = indexPlaces(places)
  const fingerprints = sentences.map(({ body }) => fingerprintOf(body, digest))
  const direct = matchSentences(fingerprints, index)
  const covered = direct.map((place): Covered | null => place && { places: [place], isWhole: true, goesOn: false })
  const hits = direct.filter((place) => place !== null).length
  // A short sentence (没有。) is in many texts: one of those is no reason to search the whole of a novel.
  const isLikely = hits > 0 && hits >= Math.min(sentences.length, places.length) * LEAST_HITS
  if (isLikely) coverGaps(sentences, covered, { index, digest })
  const beads = beadsOf(covered, fingerprints)
  const withLetters = fingerprints.filter((fingerprint) => fingerprint !== null).length
  const matched = covered.filter((each, at) => each?.isWhole && fingerprints[at] !== null).length
  const found = new Set(covered.flatMap((each) => each?.places.map(({ position }) => position) ?? [])).size
  return { beads, sentences: withLetters, matched, found }
}

const LEAST_HITS = 0.03
// For a document of 50,000 sentences of which a tenth was edited; 1.3 s at most. Test: match-pack.speed.
const MOST_TRIES = 500_000

function coverGaps(
  sentences: readonly DocumentSentence[],
  covered: (Covered | null)[],
  { index, digest }: { readonly index: PlaceIndex; readonly digest: Digest },
) {
  const effort: Effort = { left: MOST_TRIES }
  let from = 0
  while (from < sentences.length) {
    if (covered[from]) {
      from++
      continue
    }
    let to = from
    while (to < sentences.length && !covered[to]) to++
    const pieces = sentences.slice(from, to).flatMap(({ body }, offset) => piecesOf(body, from + offset))
    cover(sentences, covered, pieces, matchPieces(pieces, index, { digest, effort }))
    from = to
  }
}

function cover(
  sentences: readonly DocumentSentence[],
  covered: (Covered | null)[],
  pieces: readonly Piece[],
  found: readonly FoundPieces[],
) {
  const places = new Map<number, PackPlace[]>()
  const goingOn = new Set<number>()
  const isTaken = new Set<Piece>()
  for (const { from, to, place } of found) {
    const own = pieces.slice(from, to)
    const touched = [...new Set(own.map(({ sentenceIndex }) => sentenceIndex))]
    for (const piece of own) isTaken.add(piece)
    for (const index of touched) places.set(index, [...(places.get(index) ?? []), place])
    for (const index of touched.slice(0, -1)) goingOn.add(index)
  }
  const free = Map.groupBy(
    pieces.filter((piece) => !isTaken.has(piece)),
    ({ sentenceIndex }) => sentenceIndex,
  )
  for (const [index, own] of places) {
    const rest = (free.get(index) ?? []).map(({ letters }) => letters).join('')
    const isWhole = isOnlyLabel(sentences[index]?.body ?? '', rest)
    covered[index] = { places: own, isWhole, goesOn: goingOn.has(index) }
  }
}

/** Whether the letters that are not the pack's are no more than a label that was not taken for one: “晚点：…”. */
function isOnlyLabel(body: string, letters: string): boolean {
  if (letters === '') return true
  const label = /^([^:：]{1,14})[:：]/.exec(body)?.[1]
  return (
    label !== undefined &&
    label
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '') === letters
  )
}

function beadsOf(covered: readonly (Covered | null)[], fingerprints: readonly (string | null)[]): readonly PackBead[] {
  const beads: PackBead[] = []
  let from = 0
  while (from < covered.length) {
    let to = from + 1
    while (to < covered.length && isOneBead(covered[to - 1], covered[to])) to++
    beads.push(beadOf(covered.slice(from, to), from, fingerprints[from] === null))
    from = to
  }
  return beads
}

/** Whether two sentences in a row share a unit: it spans both, or a sentence of it was cut in two. */
function isOneBead(one: Covered | null | undefined, other: Covered | null | undefined): boolean {
  const [last, first] = [one?.places.at(-1), other?.places[0]]
  if (!one?.isWhole || !other?.isWhole || !last || !first || last.unitIndex !== first.unitIndex) return false
  return one.goesOn || last.position + 1 === first.position
}

function beadOf(covered: readonly (Covered | null)[], from: number, hasNoLetters: boolean): PackBead {
  const sourceIndexes = covered.map((_, index) => from + index)
  const isMatched = covered.every((each) => each?.isWhole)
  if (!isMatched) {
    const nothing = { english: [], terms: [], notes: [], speaker: null }
    return { sourceIndexes, ...nothing, state: hasNoLetters ? 'no-letters' : 'not-in-pack' }
  }
  const units = [...new Set(covered.flatMap((each) => each?.places.map(({ unit }) => unit) ?? []))]
  return {
    sourceIndexes,
    english: units.flatMap(({ english }) => english),
    terms: [...new Set(units.flatMap(({ terms }) => terms))],
    notes: units.flatMap(({ notes }) => notes),
    speaker: units[0]?.speaker ?? null,
    state: 'matched',
  }
}
