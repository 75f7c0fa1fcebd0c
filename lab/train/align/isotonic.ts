/** A judged bead: how sure the model was, and whether it was right. */
export interface Judged {
  readonly posterior: number
  readonly isRight: boolean
}

const leastInBlock = 60

/**
 * A rising line from posterior to how often such beads are right: pool adjacent violators over blocks of at least 60
 * beads (Ayer et al. 1955), as points at the blocks' means.
 */
export function risingCalibration(judged: readonly Judged[]): readonly (readonly [number, number])[] {
  const sorted = judged.toSorted((one, other) => one.posterior - other.posterior)
  const blocks: { count: number; posterior: number; right: number }[] = []
  for (let from = 0; from < sorted.length; from += leastInBlock) {
    const slice = sorted.slice(from, from + leastInBlock)
    blocks.push({
      count: slice.length,
      posterior: slice.reduce((sum, each) => sum + each.posterior, 0),
      right: slice.filter((each) => each.isRight).length,
    })
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.right / before.count < last.right / last.count) break
      blocks.splice(-2, 2, {
        count: before.count + last.count,
        posterior: before.posterior + last.posterior,
        right: before.right + last.right,
      })
    }
  }
  const points = blocks.map(
    ({ count, posterior, right }) => [posterior / count, Math.min(0.995, right / count)] as const,
  )
  return points.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))] as const)
}
