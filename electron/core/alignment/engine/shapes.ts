/** How many sentences of each side a bead may hold. The two nulls come first. */
export const shapes: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [1, 4],
  [4, 1],
  [1, 5],
  [5, 1],
  [1, 6],
  [6, 1],
  [1, 7],
  [7, 1],
  [2, 2],
  [2, 3],
  [3, 2],
  [2, 4],
  [4, 2],
  [3, 3],
  [3, 4],
  [4, 3],
  [4, 4],
]

export const sourceOfShape = Int32Array.from(shapes, ([source]) => source)
export const targetOfShape = Int32Array.from(shapes, ([, target]) => target)
export const shapeCount = shapes.length
/** The first search makes do with the first shapes of the list, to 3-1: it only has to find the way. */
export const firstShapeCount = 7

/** The most sentences of one side in the first so many shapes. */
export function largestGroup(used: number): number {
  return Math.max(...shapes.slice(0, used).flat())
}
