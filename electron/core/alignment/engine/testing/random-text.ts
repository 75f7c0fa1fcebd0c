import type { Seeded } from '../../../random/seeded.ts'
import { smallPairs } from './small-lexicon.ts'

export interface RandomText {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** How many sentences of each side belong together, in order. */
  readonly shapes: readonly (readonly [number, number])[]
}

const commonShapes = [
  ...Array.from({ length: 16 }, () => [1, 1] as const),
  ...Array.from({ length: 3 }, () => [1, 2] as const),
  ...Array.from({ length: 3 }, () => [2, 1] as const),
  [1, 0] as const,
  [0, 1] as const,
]

/** A made-up text and its translation in beads 1-1, 1-2, 2-1, 1-0 and 0-1, for tests. */
export function randomText(random: Seeded, beadCount: number): RandomText {
  const source: string[] = []
  const target: string[] = []
  const shapes: (readonly [number, number])[] = []
  const sentence = () => {
    const pairs = Array.from({ length: 3 + random.below(3) }, () => random.pick(smallPairs))
    const number = 10 + random.below(990)
    return [
      `${pairs.map(([zh]) => zh).join('')}${number}。`,
      `${pairs.map(([, en]) => en).join(' and ')} ${number}.`,
    ] as const
  }
  for (let bead = 0; bead < beadCount; bead++) {
    const shape = random.pick(commonShapes)
    const made = Array.from({ length: Math.max(1, ...shape) }, sentence)
    const zh = made.map(([text]) => text)
    const en = made.map(([, text]) => text)
    source.push(...(shape[0] === 1 ? [zh.join('')] : zh).slice(0, shape[0]))
    target.push(...(shape[1] === 1 ? [en.join(' ')] : en).slice(0, shape[1]))
    shapes.push(shape)
  }
  return { source, target, shapes }
}
