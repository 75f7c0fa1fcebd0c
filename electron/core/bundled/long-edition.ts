import type { Edition } from '../formats/edition/edition.ts'
import { seeded, type Seeded } from '../random/seeded.ts'

const PAIRS_A_SECTION = 100

/**
 * Makes a text of any length for tests and benchmarks out of an edition: its pairs in a random order, numbered so that
 * no two are alike, with a heading before every hundred.
 */
export function makeLongEdition(edition: Edition, pairCount: number, seed: number): Edition {
  const random = seeded(seed)
  const bodies = edition.pairs.filter(({ kind }) => kind !== 'heading' && kind !== 'title')
  const pairs = Array.from({ length: pairCount }, (_, index) =>
    index % PAIRS_A_SECTION === 0 ? heading(index / PAIRS_A_SECTION + 1) : numbered(random, bodies, index),
  )
  return {
    ...edition,
    id: `long-${pairCount}-${seed}`,
    title: { zh: `长文（${pairCount} 对）`, en: `A long text (${pairCount} pairs)` },
    sections: [],
    pairs,
  }
}

function heading(number: number): Edition['pairs'][number] {
  return {
    kind: 'heading',
    speaker: null,
    startsParagraph: true,
    source: [`第 ${number} 节`],
    target: [`Section ${number}`],
  }
}

function numbered(
  random: Seeded,
  bodies: readonly Edition['pairs'][number][],
  index: number,
): Edition['pairs'][number] {
  const { source, target, ...pair } = random.pick(bodies)
  const [firstZh, ...restZh] = source
  const [firstEn, ...restEn] = target
  return {
    ...pair,
    source: firstZh === undefined ? [] : [`（${index}）${firstZh}`, ...restZh],
    target: firstEn === undefined ? [] : [`(${index}) ${firstEn}`, ...restEn],
  }
}
