import type { LineBead } from '../../../electron/cli/align/bead-lines.ts'
import { byteAt, float64At, itemAt } from '#core/arrays/read-array.ts'

const shapes = [
  [1, 1, 0.89],
  [1, 0, 0.0099 / 2],
  [0, 1, 0.0099 / 2],
  [2, 1, 0.089 / 2],
  [1, 2, 0.089 / 2],
  [2, 2, 0.011],
] as const
const variance = 6.8
const leastHalfWidth = 300

/**
 * The length-based aligner every other is measured by (Gale & Church, A program for aligning sentences in bilingual
 * corpora, Computational Linguistics 19, 1993), with the paper's priors and variance and the length ratio of the whole
 * text; searched in a band round the diagonal, 300 sentences or an eighth of the text to each side.
 */
export function galeChurch(source: readonly string[], target: readonly string[]): readonly LineBead[] {
  const sourceLengths = sumsOf(source)
  const targetLengths = sumsOf(target)
  const ratio = (targetLengths.at(-1) ?? 0) / Math.max(1, sourceLengths.at(-1) ?? 0)
  const halfWidth = Math.max(leastHalfWidth, Math.ceil(target.length / 8))
  const width = 2 * halfWidth + 1
  const lowest = (i: number) => Math.round((i * target.length) / Math.max(1, source.length)) - halfWidth
  const cost = new Float64Array((source.length + 1) * width).fill(Infinity)
  const cameBy = new Uint8Array(cost.length)
  cost[-lowest(0)] = 0
  for (let i = 0; i <= source.length; i++)
    for (let j = Math.max(0, lowest(i)); j <= Math.min(target.length, lowest(i) + width - 1); j++)
      for (const [shape, [m, n, prior]] of shapes.entries()) {
        const place = j - n - lowest(i - m)
        if (i < m || j < n || place < 0 || place >= width) continue
        const expected = (float64At(sourceLengths, i) - float64At(sourceLengths, i - m)) * ratio
        const found = float64At(targetLengths, j) - float64At(targetLengths, j - n)
        const price = float64At(cost, (i - m) * width + place) + lengthCost(expected, found) - Math.log(prior)
        const at = i * width + j - lowest(i)
        if (price >= float64At(cost, at)) continue
        cost[at] = price
        cameBy[at] = shape
      }
  return walkBack(source.length, target.length, (i, j) => byteAt(cameBy, i * width + j - lowest(i)))
}

function walkBack(i: number, j: number, shapeAt: (i: number, j: number) => number): readonly LineBead[] {
  const beads: LineBead[] = []
  while (i > 0 || j > 0) {
    const [m, n] = itemAt(shapes, shapeAt(i, j))
    const run = (end: number, count: number) => Array.from({ length: count }, (_, order) => end - count + order)
    beads.push({ source: run(i, m), target: run(j, n) })
    i -= m
    j -= n
  }
  return beads.reverse()
}

function sumsOf(sentences: readonly string[]): Float64Array {
  const sums = new Float64Array(sentences.length + 1)
  for (const [index, { length }] of sentences.entries()) sums[index + 1] = float64At(sums, index) + length
  return sums
}

function lengthCost(expected: number, found: number): number {
  const mean = (expected + found) / 2
  if (mean === 0) return 0
  const deviation = Math.abs(found - expected) / Math.sqrt(mean * variance)
  return -Math.log(Math.max(1e-12, 2 * (1 - normal(deviation))))
}

/** The normal distribution's share below z >= 0 (Abramowitz & Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
}
