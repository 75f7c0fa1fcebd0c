import { insideAt, insideTargetBegins, nullAt, nullSourceTokens } from './features.ts'
import { insideScore } from './landmarks.ts'
import { beginnings, endings, type Side } from './side.ts'

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
}

/** The parts of the score that depend on one side unaligned. */
export function sentenceCosts(
  side: Side,
  best: Float64Array,
  weights: Float64Array,
  role: 'source' | 'target',
): SideCosts {
  const count = side.sentenceCount
  const tokens = new Float64Array(count + 1)
  const lengths = new Float64Array(count + 1)
  const breaks = new Float64Array(count + 1)
  const unaligned = new Float64Array(count + 1)
  const inside = new Float64Array(count + 1)
  const perToken = new Float64Array(count)
  const asNull = new Float64Array(count)
  const shift = role === 'source' ? 0 : 1
  const nullEnds = nullAt + shift * endings.length
  const nullBegins = nullAt + 2 * endings.length + shift * beginnings.length
  const endsAt = insideAt + (role === 'source' ? 0 : endings.length)
  const beginsAt = role === 'source' ? insideTargetBegins - beginnings.length : insideTargetBegins
  const midway = weights[role === 'source' ? 13 : 12]!
  for (let each = 0; each < count; each++) {
    const tokenCount = side.tokenStart[each + 1]! - side.tokenStart[each]!
    tokens[each + 1] = tokens[each]! + tokenCount / 10
    lengths[each + 1] = lengths[each]! + side.lengths[each]!
    breaks[each + 1] = breaks[each]! + side.clauseBreaks[each]!
    unaligned[each + 1] = unaligned[each]! + side.unaligned[each]!
    perToken[each] = 1 / (tokenCount + 1)
    asNull[each] =
      (weights[nullSourceTokens + shift]! * tokenCount) / 10 +
      weights[nullSourceTokens + 2 + shift]! * best[each]! +
      weights[nullEnds + side.ending[each]!]! +
      weights[nullBegins + side.begins[each]!]!
    const behind = each === 0 ? 0 : weights[endsAt + side.ending[each - 1]!]!
    inside[each + 1] =
      inside[each]! +
      behind +
      weights[beginsAt + side.begins[each]!]! +
      midway * side.startsMidway[each]! +
      insideScore(side.landmarks[each]!)
  }
  return {
    tokens,
    lengths,
    breaks,
    unaligned,
    inside,
    perToken,
    asNull,
    ending: side.ending,
    begins: side.begins,
    landmarks: side.landmarks,
  }
}
