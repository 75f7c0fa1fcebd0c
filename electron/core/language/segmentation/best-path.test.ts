import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { createArcs } from './arc-list.ts'
import { createLister } from './arcs.ts'
import { bestEnds, createPathScratch } from './best-path.ts'
import { openLexicon } from './lexicon.ts'
import { toSimplifiedUnits } from './segmenter.ts'
import { classCount, classOfPiece } from './word-classes.ts'
import { present } from '../../testing/present.ts'

const lexicon = openLexicon(new Uint8Array(readFileSync(join(builtLanguage, 'words.bin'))))
const list = createLister(lexicon)
const edge = classOfPiece('edge')

it('finds the cut that is worth most among all that there are', () => {
  const chance = seeded(41)
  const parts = [
    '拉着手',
    '发生了事故',
    '研究生活动',
    '三百二十',
    '会不会',
    '张晓东',
    '高高兴兴',
    '的',
    '图书馆',
    'AI',
    '天越来越冷',
  ]
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 3 }, () => chance.pick(parts)).join('')
    const arcs = createArcs()
    list(text, toSimplifiedUnits(text, lexicon), 0, text.length, arcs)
    const worth = (ends: readonly number[]) => {
      let [start, before, sum] = [0, edge, 0]
      for (const end of ends) {
        const ways = Array.from({ length: arcs.count }, (_, arc) => arc).filter(
          (arc) => arcs.start[arc] === start && arcs.end[arc] === end,
        )
        expect(ways.length).toBeGreaterThan(0)
        const worthOf = (arc: number) =>
          present(arcs.score[arc]) + present(lexicon.pairs[before * classCount + present(arcs.wordClass[arc])])
        const arc = ways.reduce((best, each) => (worthOf(each) > worthOf(best) ? each : best))
        sum += worthOf(arc)
        before = present(arcs.wordClass[arc])
        start = end
      }
      return sum + present(lexicon.pairs[before * classCount + edge])
    }
    const ends: number[] = []
    const count = bestEnds(lexicon, arcs, 0, text.length, createPathScratch(), ends)
    const found = ends.slice(0, count).toReversed()
    const others = Array.from({ length: 200 }, () => randomCut(arcs, text.length, chance.pick))
    expect(found.at(-1)).toBe(text.length)
    for (const other of others) expect(worth(found)).toBeGreaterThanOrEqual(worth(other))
  }
})

function randomCut(
  { count, start, end }: ReturnType<typeof createArcs>,
  length: number,
  pick: (items: readonly number[]) => number,
): readonly number[] {
  const ends: number[] = []
  for (let at = 0; at < length; at = present(ends.at(-1))) {
    const open = Array.from({ length: count }, (_, arc) => arc).filter((arc) => start[arc] === at)
    ends.push(present(end[pick(open)]))
  }
  return ends
}
