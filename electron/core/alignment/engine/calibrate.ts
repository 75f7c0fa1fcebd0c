/** Reads a rising line through points (x, y); outside them the nearest point's y. */
export function calibrated(points: readonly (readonly [number, number])[], value: number): number {
  let before: readonly [number, number] | undefined
  for (const point of points) {
    if (value <= point[0]) {
      if (!before) return point[1]
      const share = (value - before[0]) / Math.max(1e-9, point[0] - before[0])
      return before[1] + share * (point[1] - before[1])
    }
    before = point
  }
  return before ? before[1] : value
}
