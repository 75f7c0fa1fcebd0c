import { CommandError } from '#contract/errors.ts'
import type { BeadId, TextId } from '#contract/ids.ts'
import type { KnownTerm, ExamplePair } from '../engine/bead.ts'
import type { AlignTask, AlignedPair } from '../documents/aligner.ts'
import { landmarksOf } from '../documents/landmarks-of.ts'
import type { StoredPair, StoredSegment } from '../../texts/pair.ts'
import { isConfirmed } from './confirmed.ts'

/** Pairs on each side of a part that are read, held as they are, to learn from. */
const CONTEXT_PAIRS = 30

/** Which pairs of a text are aligned anew: those from `from` to before `until`, all but the confirmed ones. */
export interface Plan {
  readonly textId: TextId
  /** All pairs, as they stood when the plan was made. */
  readonly pairs: readonly StoredPair[]
  readonly from: number
  readonly until: number
}

/** A pair that the aligner rows. */
export interface FreshPair extends Pick<StoredPair, 'source' | 'target'> {
  readonly confidence: number
}

/**
 * From a pair (or, where that is confirmed, the one after) to before the next confirmed one; with null, from the first pair
 * that is not confirmed to the last. Throws 'pair-not-found', and 'nothing-to-align' where no side or only one is left to lay.
 */
export function planRealignment(textId: TextId, pairs: readonly StoredPair[], fromBead: BeadId | null): Plan {
  const { from, until } = fromBead ? stretchFrom(pairs, fromBead) : wholeOf(pairs)
  const open = pairs.slice(from, until).filter((pair) => !isConfirmed(pair))
  const isAnyLeft = (side: 'source' | 'target') => open.some((pair) => pair[side].length > 0)
  if (!isAnyLeft('source') || !isAnyLeft('target')) throw new CommandError('nothing-to-align')
  return { textId, pairs, from, until }
}

function stretchFrom(pairs: readonly StoredPair[], fromBead: BeadId) {
  const at = pairs.findIndex(({ id }) => id === fromBead)
  const asked = pairs[at]
  if (!asked) throw new CommandError('pair-not-found')
  const from = isConfirmed(asked) ? at + 1 : at
  const end = pairs.findIndex((pair, index) => index >= from && isConfirmed(pair))
  return { from, until: end < 0 ? pairs.length : end }
}

function wholeOf(pairs: readonly StoredPair[]) {
  const isOpen = (pair: StoredPair) => !isConfirmed(pair)
  return { from: Math.max(0, pairs.findIndex(isOpen)), until: pairs.findLastIndex(isOpen) + 1 }
}

/** What the aligner is asked for a plan: its part of the text, with some pairs round it. */
export function taskOf(
  plan: Plan,
  known: { readonly terms: readonly KnownTerm[]; readonly examples: readonly ExamplePair[] },
): AlignTask {
  const near = nearOf(plan)
  const sides = { source: sentencesOf(near.pairs, 'source'), target: sentencesOf(near.pairs, 'target') }
  const next = { source: 0, target: 0 }
  const numbered = near.pairs.map((pair) => ({
    source: pair.source.map(() => next.source++),
    target: pair.target.map(() => next.target++),
  }))
  return {
    source: sides.source.map(({ content }) => content),
    target: sides.target.map(({ content }) => content),
    options: {
      ...known,
      confirmed: numbered.filter((_, index) => index < near.from || index >= near.until || near.isHeld(index)),
      landmarks: { source: landmarksOf(sides.source.map(marked)), target: landmarksOf(sides.target.map(marked)) },
    },
  }
}

/** The pairs of the plan's part as the aligner rows them, in order. */
export function freshPairs(plan: Plan, beads: readonly AlignedPair[]): readonly FreshPair[] {
  const near = nearOf(plan)
  const within = (side: 'source' | 'target') => {
    const first = sentencesOf(near.pairs.slice(0, near.from), side).length
    return { first, after: first + sentencesOf(near.pairs.slice(near.from, near.until), side).length }
  }
  const [source, target] = [within('source'), within('target')]
  const isIn = ([first]: readonly number[], range: typeof source) =>
    first !== undefined && first >= range.first && first < range.after
  const said = { source: sentencesOf(near.pairs, 'source'), target: sentencesOf(near.pairs, 'target') }
  return beads
    .filter((bead) => isIn(bead.source, source) || isIn(bead.target, target))
    .map((bead) => ({
      source: bead.source.flatMap((index) => said.source[index] ?? []),
      target: bead.target.flatMap((index) => said.target[index] ?? []),
      confidence: bead.confidence,
    }))
}

function nearOf({ pairs, from, until }: Plan) {
  const first = Math.max(0, from - CONTEXT_PAIRS)
  const near = pairs.slice(first, until + CONTEXT_PAIRS)
  const isHeld = (index: number) => isConfirmed(near[index] as StoredPair)
  return { pairs: near, from: from - first, until: until - first, isHeld }
}

const sentencesOf = (pairs: readonly StoredPair[], side: 'source' | 'target'): readonly StoredSegment[] =>
  pairs.flatMap((pair) => pair[side])

const marked = ({ kind, startsParagraph, content, prefixUtf16 }: StoredSegment) => ({
  kind,
  startsParagraph,
  label: content.slice(0, prefixUtf16),
})
