import { expect, it } from 'vitest'
import { seeded, type Seeded } from '../../random/seeded.ts'
import { makeCorridor, type Corridor } from './corridor.ts'
import { decodePosteriors } from './decode.ts'
import { toPosteriors, type Lattice } from './lattice.ts'
import { recutHopeless } from './recut.ts'
import { shapeCount, shapes } from './shapes.ts'
import { present } from '../../testing/present.ts'

interface Step {
  readonly at: number
  readonly shape: number
}

const seeds = Array.from({ length: 40 }, (_, index) => 1_000 + index)

function randomLattice(random: Seeded): Lattice {
  const [n, m] = [random.below(5), random.below(5)]
  const low = Int32Array.from({ length: n + 1 }, () => random.below(m + 1))
  const high = Int32Array.from(low, (value) => Math.min(m, value + random.below(4)))
  const corridor = makeCorridor(low.sort(), high.sort(), m)
  const potential = Float32Array.from({ length: corridor.nodeCount * shapeCount }, () => random.fraction() * 6 - 3)
  return { corridor, usedShapes: shapeCount, potential, goesOn: [random.fraction() * 4 - 2, random.fraction() * 4 - 2] }
}

/** Every path from start to end by plain recursion: slow and obviously right. */
function allPaths(corridor: Corridor, i = 0, j = 0): readonly (readonly Step[])[] {
  if (i === corridor.sourceCount && j === corridor.targetCount) return [[]]
  return shapes.flatMap(([m, n], shape) => {
    const [row, column] = [i + m, j + n]
    if (row > corridor.sourceCount || column < present(corridor.low[row]) || column > present(corridor.high[row]))
      return []
    const at = (present(corridor.nodeStart[i]) + j - present(corridor.low[i])) * shapeCount + shape
    return allPaths(corridor, row, column).map((rest) => [{ at, shape }, ...rest])
  })
}

function scoreOf(path: readonly Step[], { potential, goesOn }: Lattice): number {
  return path.reduce((sum, { at, shape }, order) => {
    const before = path[order - 1]
    // Of a run the source sentences come first: one after a target sentence opens another run.
    const isRun = shape < 2 && before !== undefined && before.shape < 2 && shape >= before.shape
    return sum + present(potential[at]) + (isRun ? goesOn[shape as 0 | 1] : 0)
  }, 0)
}

it.each(seeds)('gives every bead the probability that adding up all paths gives (seed %i)', (seed) => {
  const lattice = randomLattice(seeded(seed))
  const paths = allPaths(lattice.corridor)
  const weights = paths.map((path) => Math.exp(scoreOf(path, lattice)))
  const sum = weights.reduce((one, other) => one + other, 0)
  const expected = new Float64Array(lattice.potential.length)
  for (const [index, path] of paths.entries()) for (const { at } of path) expected[at]! += present(weights[index]) / sum
  const { total } = toPosteriors(lattice)
  expect(total).toBeCloseTo(Math.log(sum), 4)
  for (const [at, value] of expected.entries()) expect(lattice.potential[at]).toBeCloseTo(value, 4)
})

it.each(seeds)('finds the path with the largest expected worth among all paths (seed %i)', (seed) => {
  const lattice = randomLattice(seeded(seed))
  const { corridor, potential } = lattice
  potential.set(potential.map((value) => (value + 3.1) / 7))
  const worth = (path: readonly Step[]) => path.reduce((sum, { at }) => sum + present(potential[at]) - 0.45, 0)
  const best = Math.max(...allPaths(corridor).map(worth))
  const found = decodePosteriors(lattice, 0.45)
  expect(found.reduce((sum, { posterior }) => sum + posterior - 0.45, 0)).toBeCloseTo(best, 4)
})

it.each(seeds)('cuts a bead that nothing speaks for as well as any cut does (seed %i)', (seed) => {
  const lattice = randomLattice(seeded(seed))
  const { corridor, potential } = lattice
  potential.set(potential.map((value) => (value + 3.1) / 7))
  const sizeOf = (shape: number) => present(shapes[shape])[0] + present(shapes[shape])[1]
  const rightOf = (path: readonly Step[]) =>
    path.reduce((sum, { at, shape }) => sum + present(potential[at]) * sizeOf(shape), 0)
  const best = Math.max(...allPaths(corridor).map(rightOf))
  const whole = { source: 0, sources: corridor.sourceCount, target: 0, targets: corridor.targetCount, posterior: 0 }
  const found = recutHopeless(lattice, [whole])
  const isTooSmall = whole.sources + whole.targets <= 2
  const right = found.reduce((sum, bead) => sum + bead.posterior * (bead.sources + bead.targets), 0)
  expect(right).toBeCloseTo(isTooSmall ? 0 : best, 4)
})

it('leaves beads alone that something speaks for', () => {
  const lattice = randomLattice(seeded(1_003))
  const bead = { source: 0, sources: 2, target: 0, targets: 2, posterior: 0.2 }
  expect(recutHopeless(lattice, [bead])).toEqual([bead])
})
