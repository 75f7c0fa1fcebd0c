import { CommandError } from '#contract/errors.ts'
import type { BeadId, TextId } from '#contract/ids.ts'
import type { KnownTerm, TaughtPair } from '../engine/bead.ts'
import type { AlignTask, LaidBead } from '../documents/aligner.ts'
import { isSettled, type StandingPair, type StandingSentence } from './standing-pairs.ts'

/** Pairs on each side of a part that are read, held as they are, to learn from. */
const CONTEXT_PAIRS = 30

/** Which pairs of a text are laid anew: those from `from` to before `until`, all but the settled ones. */
export interface Plan {
  readonly textId: TextId
  /** All pairs, as they stood when the plan was made. */
  readonly pairs: readonly StandingPair[]
  readonly from: number
  readonly until: number
}

/** A pair that the aligner laid. */
export interface FreshPair extends Pick<StandingPair, 'source' | 'target'> {
  readonly confidence: number
}

/**
 * From a pair (or, where that is settled, the one after) to before the next settled one; with null, from the first pair
 * that is not settled to the last. Throws 'pair-gone', and 'nothing-to-align' where no side or only one is left to lay.
 */
export function planAgain(textId: TextId, pairs: readonly StandingPair[], fromBead: BeadId | null): Plan {
  const { from, until } = fromBead ? stretchFrom(pairs, fromBead) : wholeOf(pairs)
  const open = pairs.slice(from, until).filter((pair) => !isSettled(pair))
  const isAnyLeft = (side: 'source' | 'target') => open.some((pair) => pair[side].length > 0)
  if (!isAnyLeft('source') || !isAnyLeft('target')) throw new CommandError('nothing-to-align')
  return { textId, pairs, from, until }
}

function stretchFrom(pairs: readonly StandingPair[], fromBead: BeadId) {
  const at = pairs.findIndex(({ id }) => id === fromBead)
  const asked = pairs[at]
  if (!asked) throw new CommandError('pair-gone')
  const from = isSettled(asked) ? at + 1 : at
  const end = pairs.findIndex((pair, index) => index >= from && isSettled(pair))
  return { from, until: end < 0 ? pairs.length : end }
}

function wholeOf(pairs: readonly StandingPair[]) {
  const isOpen = (pair: StandingPair) => !isSettled(pair)
  return { from: Math.max(0, pairs.findIndex(isOpen)), until: pairs.findLastIndex(isOpen) + 1 }
}

/** What the aligner is asked for a plan: its part of the text, with some pairs round it. */
export function taskOf(
  plan: Plan,
  known: { readonly terms: readonly KnownTerm[]; readonly taught: readonly TaughtPair[] },
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
      landmarks: { source: { turns: turnsOf(sides.source) }, target: { turns: turnsOf(sides.target) } },
    },
  }
}

/** The pairs of the plan's part as the aligner laid them, in order. */
export function freshPairs(plan: Plan, beads: readonly LaidBead[]): readonly FreshPair[] {
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
  const isHeld = (index: number) => isSettled(near[index] as StandingPair)
  return { pairs: near, from: from - first, until: until - first, isHeld }
}

const sentencesOf = (pairs: readonly StandingPair[], side: 'source' | 'target'): readonly StandingSentence[] =>
  pairs.flatMap((pair) => pair[side])

/** The sentences that a speaker's name stands before. Paragraphs of the English are not kept, names are. */
const turnsOf = (side: readonly StandingSentence[]): readonly number[] =>
  side.flatMap(({ content, leadUtf16 }, index) => (/[:：]\s*$/.test(content.slice(0, leadUtf16)) ? index : []))
