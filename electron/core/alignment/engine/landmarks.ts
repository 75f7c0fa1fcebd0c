import { itemAt } from '../../arrays/read-array.ts'
/** What a file says about its sentences beside their words. All by sentence number. */
export interface Landmarks {
  /** The first sentences of paragraphs. */
  readonly paragraphs?: readonly number[]
  /** The first sentences of turns: where who speaks changes. */
  readonly turns?: readonly number[]
  /** Sentences that are headings. */
  readonly headings?: readonly number[]
  /** Blocks of code, and rows of tables: each meets only its own kind. */
  readonly code?: readonly number[]
  readonly rows?: readonly number[]
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
  for (const [kind, rank] of [
    ['paragraphs', 1],
    ['turns', 2],
    ['rows', 2],
    ['headings', 3],
    ['code', 3],
  ] as const)
    mark(ranks, source?.[kind], target?.[kind], rank)
  return ranks
}

/** What a sentence is a block of. */
export const prose = 0
const heading = 1
export const code = 2
const row = 3

/** The block that every sentence of both sides stands in; a kind that only one side knows tells nothing and is left out. */
export function blocksOf(
  source: Landmarks | undefined,
  target: Landmarks | undefined,
  sourceCount: number,
  targetCount: number,
): { readonly source: Uint8Array; readonly target: Uint8Array } {
  const blocks = { source: new Uint8Array(sourceCount), target: new Uint8Array(targetCount) }
  for (const [kind, block] of [
    ['headings', heading],
    ['code', code],
    ['rows', row],
  ] as const)
    mark(blocks, source?.[kind], target?.[kind], block)
  return blocks
}

/** Whether a bead may hold these: a heading may be translated as text, code and rows meet their like alone. */
export const mayMeet = (source: number, target: number): boolean =>
  source === target || (source <= heading && target <= heading)

/** Marks the sentences of a kind that both sides know. */
function mark(
  sides: { readonly source: Uint8Array; readonly target: Uint8Array },
  source: readonly number[] = [],
  target: readonly number[] = [],
  value: number,
) {
  if (source.length === 0 || target.length === 0) return
  for (const index of source) if (index < sides.source.length) sides.source[index] = value
  for (const index of target) if (index < sides.target.length) sides.target[index] = value
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
