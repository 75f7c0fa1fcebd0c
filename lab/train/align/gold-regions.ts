import type { LineBead } from '../../../electron/cli/align/bead-lines.ts'

/** A run of both sides that a gold bead covers; `isFree` where beads cross, so that no path can hold them all. */
export interface GoldRegion {
  readonly sourceFrom: number
  readonly sourceUntil: number
  readonly targetFrom: number
  readonly targetUntil: number
  readonly isFree: boolean
}

/** The gold as regions that follow each other; beads that cross or have holes are joined into one free region. */
export function goldRegions(
  gold: readonly LineBead[],
  sourceCount: number,
  targetCount: number,
): readonly GoldRegion[] {
  const regions: GoldRegion[] = []
  let [i, j] = [0, 0]
  let open: LineBead[] = []
  const all = [...gold, { source: [sourceCount], target: [targetCount] }]
  for (const bead of all) {
    open.push(bead)
    const sources = open.flatMap(({ source }) => source)
    const targets = open.flatMap(({ target }) => target)
    const sourceUntil = Math.max(i, ...sources.map((index) => index + 1))
    const targetUntil = Math.max(j, ...targets.map((index) => index + 1))
    if (sourceUntil - i !== sources.length || targetUntil - j !== targets.length) continue
    regions.push({ sourceFrom: i, sourceUntil, targetFrom: j, targetUntil, isFree: open.length > 1 })
    ;[i, j, open] = [sourceUntil, targetUntil, []]
  }
  return regions.slice(0, -1)
}
