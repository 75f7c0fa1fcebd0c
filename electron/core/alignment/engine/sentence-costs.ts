import { insideAt, insideTargetBegins, nullAt, nullSourceTokens } from './features.ts'
import { insideScore } from './landmarks.ts'
import { beginnings, endings, type Side } from './side.ts'
import { byteAt, float64At, int32At } from '../../arrays/read-array.ts'

/** Sums up to each sentence (not including it), so that a run of sentences costs two look-ups. */
export interface SideCosts {
  /** Tokens, in tens. */
  readonly tokens: Float64Array
  readonly lengths: Float64Array
  readonly breaks: Float64Array
  /** Sentences that must stand unaligned. */
  readonly unaligned: Float64Array
  /** What weights give for standing inside a bead, behind its first sentence. */
  readonly inside: Float64Array
  /** One over the tokens of each sentence, plus one. Not a sum. */
  readonly perToken: Float64Array
  /** The score of each sentence as a null, but for what a run of them costs. Not a sum. */
  readonly asNull: Float64Array
  readonly ending: Uint8Array
  readonly begins: Uint8Array
  readonly landmarks: Uint8Array
  readonly blocks: Uint8Array
  /** Where the run of sentences of the same block ends that each sentence stands in. Not a sum. */
  readonly blockUntil: Int32Array
  readonly same: Int32Array
}

/** The parts of the score that depend on one side unaligned. */
export function sentenceCosts(
  side: Side,
  best: Float64Array,
  weights: Float64Array,
  role: 'source' | 'target',
): SideCosts {
  const { sentenceCount: count, tokenStart } = side
  const tokensOf = (each: number) => int32At(tokenStart, each + 1) - int32At(tokenStart, each)
  return {
    tokens: summed(count, (each) => tokensOf(each) / 10),
    lengths: summed(count, (each) => float64At(side.lengths, each)),
    breaks: summed(count, (each) => byteAt(side.clauseBreaks, each)),
    unaligned: summed(count, (each) => byteAt(side.unaligned, each)),
    inside: insideCosts(side, weights, role),
    perToken: Float64Array.from({ length: count }, (_, each) => 1 / (tokensOf(each) + 1)),
    asNull: nullCosts(side, best, weights, role),
    ending: side.ending,
    begins: side.begins,
    landmarks: side.landmarks,
    blocks: side.blocks,
    blockUntil: runEnds(side.blocks),
    same: side.same,
  }
}

/** For each sentence the index after the last of its run. */
function runEnds(blocks: Uint8Array): Int32Array {
  const ends = new Int32Array(blocks.length)
  for (let each = blocks.length - 1; each >= 0; each--)
    ends[each] = blocks[each] === blocks[each + 1] ? int32At(ends, each + 1) : each + 1
  return ends
}

/** The sum of all before each place, and after the last of all. */
function summed(count: number, of: (each: number) => number): Float64Array {
  const sums = new Float64Array(count + 1)
  for (let each = 0; each < count; each++) sums[each + 1] = float64At(sums, each) + of(each)
  return sums
}

/** What each sentence costs without a counterpart. */
function nullCosts(side: Side, best: Float64Array, weights: Float64Array, role: 'source' | 'target'): Float64Array {
  const shift = role === 'source' ? 0 : 1
  const nullEnds = nullAt + shift * endings.length
  const nullBegins = nullAt + 2 * endings.length + shift * beginnings.length
  return Float64Array.from({ length: side.sentenceCount }, (_, each) => {
    const tokens = int32At(side.tokenStart, each + 1) - int32At(side.tokenStart, each)
    return (
      (float64At(weights, nullSourceTokens + shift) * tokens) / 10 +
      float64At(weights, nullSourceTokens + 2 + shift) * float64At(best, each) +
      float64At(weights, nullEnds + byteAt(side.ending, each)) +
      float64At(weights, nullBegins + byteAt(side.begins, each))
    )
  })
}

/** What sentences cost inside a bead, summed. */
function insideCosts(side: Side, weights: Float64Array, role: 'source' | 'target'): Float64Array {
  const endsAt = insideAt + (role === 'source' ? 0 : endings.length)
  const beginsAt = role === 'source' ? insideTargetBegins - beginnings.length : insideTargetBegins
  const midway = float64At(weights, role === 'source' ? 13 : 12)
  return summed(
    side.sentenceCount,
    (each) =>
      (each === 0 ? 0 : float64At(weights, endsAt + byteAt(side.ending, each - 1))) +
      float64At(weights, beginsAt + byteAt(side.begins, each)) +
      midway * byteAt(side.startsMidway, each) +
      insideScore(byteAt(side.landmarks, each)),
  )
}
