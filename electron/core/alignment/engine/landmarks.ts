import { itemAt } from '../../arrays/read-array.ts'
/** What a file says about its sentences beside their words. All by sentence number. */
export interface Landmarks {
  /** The first sentences of paragraphs. */
  readonly paragraphs?: readonly number[]
  /** The first sentences of turns: where who speaks changes. */
  readonly turns?: readonly number[]
  /** Sentences that are headings. */
  readonly headings?: readonly number[]
}

/** Nothing, paragraph, turn, heading: of two that fall together the higher one stands. */
export const landmarkRanks = 4

/*
 * In nats, set by hand: the texts with hand-made beads are bare sentences. A paragraph's start is a hint, since
 * translators join and part paragraphs; a turn or a heading is seldom moved.
 */
const together = [0, 0.8, 2.5, 4] as const
const apart = [0, -0.3, -1.5, -3] as const
const insideBead = [0, -0.6, -2.5, -5] as const

/** The rank of every sentence of both sides. A rank that only one side knows tells nothing and is left out. */
export function rankLandmarks(
  source: Landmarks | undefined,
  target: Landmarks | undefined,
  sourceCount: number,
  targetCount: number,
): { readonly source: Uint8Array; readonly target: Uint8Array } {
  const ranks = { source: new Uint8Array(sourceCount), target: new Uint8Array(targetCount) }
  for (const [order, kind] of (['paragraphs', 'turns', 'headings'] as const).entries()) {
    const [ofSource, ofTarget] = [source?.[kind] ?? [], target?.[kind] ?? []]
    if (ofSource.length === 0 || ofTarget.length === 0) continue
    for (const index of ofSource) if (index < sourceCount) ranks.source[index] = order + 1
    for (const index of ofTarget) if (index < targetCount) ranks.target[index] = order + 1
  }
  return ranks
}

/** What it is worth that a bead begins with sentences of these ranks: `pairScores[source * landmarkRanks + target]`. */
export function pairScores(): Float64Array {
  return Float64Array.from({ length: landmarkRanks ** 2 }, (_, at) => {
    const [source, target] = [Math.floor(at / landmarkRanks), at % landmarkRanks]
    return source === target ? itemAt(together, source) : itemAt(apart, source) + itemAt(apart, target)
  })
}

/** What a landmark costs that stands inside a bead, behind its first sentence. */
export function insideScore(rank: number): number {
  return itemAt(insideBead, rank)
}
