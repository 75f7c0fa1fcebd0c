import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { align } from './align.ts'
import type { Trained } from './align-lexicon.ts'
import { randomText } from './testing/random-text.ts'
import { smallLexicon } from './testing/small-lexicon.ts'

const trainedFile = new URL('../../../../content/language/align/trained.json', import.meta.url)
const lexicon = smallLexicon(JSON.parse(readFileSync(trainedFile, 'utf8')) as Trained)

/** A sentence of a text with what it is. */
type Line = readonly [text: string, kind: 'prose' | 'heading' | 'code' | 'row']

const landmarksOf = (lines: readonly Line[]) => {
  const of = (kind: Line[1]) => lines.flatMap((line, index) => (line[1] === kind ? index : []))
  return { paragraphs: lines.map((_, index) => index), headings: of('heading'), code: of('code'), rows: of('row') }
}

function beadsOf(source: readonly Line[], target: readonly Line[]) {
  const landmarks = { source: landmarksOf(source), target: landmarksOf(target) }
  const texts = (lines: readonly Line[]) => lines.map(([text]) => text)
  return align(texts(source), texts(target), lexicon, { landmarks }).map((bead) => ({
    source: bead.source.map((index) => source[index] as Line),
    target: bead.target.map((index) => target[index] as Line),
  }))
}

it('lays no sentence beside code, even one that names all that stands in it', () => {
  const source: readonly Line[] = [
    ['猫狗河。', 'prose'],
    ['cat(dog, river)', 'code'],
    ['医生看见了月亮。', 'prose'],
  ]
  const target: readonly Line[] = [
    ['The cat and the dog and the river.', 'prose'],
    ['So cat takes dog and river.', 'prose'],
    ['cat(dog, river)', 'code'],
    ['The doctor saw the moon.', 'prose'],
  ]
  const beads = beadsOf(source, target)
  expect(beads.find((bead) => bead.source.some(([, kind]) => kind === 'code'))).toEqual({
    source: [['cat(dog, river)', 'code']],
    target: [['cat(dog, river)', 'code']],
  })
})

it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps code, rows and headings among their own kind (seed %i)', (seed) => {
  const random = seeded(seed)
  const text = randomText(random, 60)
  const [source, target]: [Line[], Line[]] = [[], []]
  let [i, j] = [0, 0]
  for (const [index, [sources, targets]] of text.shapes.entries()) {
    for (const end = i + sources; i < end; i++) source.push([text.source[i] ?? '', 'prose'])
    for (const end = j + targets; j < end; j++) target.push([text.target[j] ?? '', 'prose'])
    const number = 1000 + index
    const kind = random.pick(['prose', 'heading', 'code', 'row'] as const)
    if (kind === 'prose') continue
    const [zh, en] = kind === 'code' ? [`run(${number})`, `run(${number})`] : [`河${number}`, `River ${number}`]
    if (random.below(10) > 0) source.push([zh, kind])
    if (random.below(10) > 0) target.push([en, kind])
  }
  const beads = beadsOf(source, target)
  const mixed = beads.filter((bead) => {
    const kinds = [bead.source, bead.target].map((lines) => new Set(lines.map(([, kind]) => kind)))
    const [one, other] = [bead.source[0]?.[1], bead.target[0]?.[1]]
    const isApart = one && other && one !== other && [one, other].some((kind) => kind === 'code' || kind === 'row')
    return isApart || kinds.some((each) => each.size > 1)
  })
  expect(mixed).toEqual([])
  const code = (lines: readonly Line[]) => lines.filter(([, kind]) => kind === 'code').map(([said]) => said)
  const onBoth = new Set(code(source)).intersection(new Set(code(target)))
  const paired = beads.flatMap((bead) => code(bead.source).map((said) => [said, code(bead.target).join()]))
  expect(paired.filter(([said = '', beside]) => onBoth.has(said) && said !== beside)).toEqual([])
})

it('takes no heed of code that only one of the files marks as such', () => {
  const source: readonly Line[] = [
    ['猫狗河。', 'prose'],
    ['cat(dog, river)', 'code'],
  ]
  const target: readonly Line[] = [
    ['The cat and the dog and the river.', 'prose'],
    ['cat(dog, river)', 'prose'],
  ]
  expect(beadsOf(source, target).map((bead) => [bead.source.length, bead.target.length])).toEqual([
    [1, 1],
    [1, 1],
  ])
})

it.each([5, 9])(
  'lays %i copies of one text in a row beside as many of its translation, each beside its own',
  (count) => {
    const text = randomText(seeded(11), 50)
    const times = (side: readonly string[]) => Array.from({ length: count }, () => side).flat()
    const once = align(text.source, text.target, lexicon)
    const all = align(times(text.source), times(text.target), lexicon)
    const shapes = (beads: typeof once) => beads.map((bead) => `${bead.source.length}-${bead.target.length}`)
    const loneOnes = (beads: typeof once) => shapes(beads).filter((shape) => shape.includes('0')).length
    expect(loneOnes(all)).toBeLessThanOrEqual(loneOnes(once) * count)
    const [n, m] = [text.source.length, text.target.length]
    for (const bead of all) {
      const copies = [...bead.source.map((at) => Math.floor(at / n)), ...bead.target.map((at) => Math.floor(at / m))]
      expect(new Set(copies).size).toBeLessThanOrEqual(1)
    }
  },
)
