import { expect, it } from 'vitest'
import { readPlainText } from '../../formats/plain-text/read-plain-text.ts'
import { seeded } from '../../random/seeded.ts'
import { builtAligner } from '../../testing/test-core.ts'
import { alignDocuments } from './align-documents.ts'
import { sidesOfTwo } from './align-sides.ts'
import { summaryOf } from './summary.ts'
import { writtenText } from './written-text.ts'
import { present } from '../../testing/present.ts'

const talk = {
  zh: readPlainText('渡口\n\n记者：你几点起床？\n船夫：五点。河水不等人。\n记者：冬天也这样？\n船夫：也这样。\n'),
  en: readPlainText(
    'The Ferry\n\nReporter: When do you get up?\nBoatman: At five. The river waits for nobody.\nReporter: In winter too?\nBoatman: In winter too.\n',
  ),
}

it('gives each pair its kind, its paragraph and both names of who speaks', async () => {
  const pairs = await alignDocuments(talk.zh, talk.en, builtAligner)
  const question = pairs.find(({ source }) => source[0]?.startsWith('记者：你'))
  expect(question).toMatchObject({
    kind: 'question',
    speaker: { zh: '记者', en: 'Reporter' },
    startsParagraph: true,
    target: ['Reporter: When do you get up?'],
    prefixesUtf16: { source: ['记者：'.length], target: ['Reporter: '.length] },
    origin: 'aligned',
    state: 'machine',
  })
})

it('loses no sentence of either side, in order, whatever the sides are', async () => {
  const lines = [
    '河水涨了。',
    '他说：“不。”',
    'The river rose.',
    '—',
    '12',
    '　',
    'No.',
    '猫！狗？',
    '# 渡口',
    '《茶馆》',
  ]
  for (let seed = 1; seed <= 40; seed++) {
    const random = seeded(seed)
    const some = () => readPlainText(Array.from({ length: random.below(30) }, () => random.pick(lines)).join('\n'))
    const [source, target] = [some(), some()]
    const pairs = await alignDocuments(source, target, builtAligner)
    const sentences = ({ paragraphs }: typeof source) => paragraphs.flatMap((paragraph) => paragraph.sentences)
    expect({ seed, side: pairs.flatMap((pair) => pair.source) }).toEqual({ seed, side: sentences(source) })
    expect({ seed, side: pairs.flatMap((pair) => pair.target) }).toEqual({ seed, side: sentences(target) })
    expect(pairs.filter((pair) => pair.source.length + pair.target.length === 0)).toEqual([])
  }
})

it('tells how far it is, and stops when it is told to', async () => {
  const steps: number[] = []
  const controller = new AbortController()
  const onProgress = ({ done, total }: { done: number; total: number }) => {
    steps.push(done / total)
    // Told from outside, while others have their turn.
    if (steps.length === 2) setImmediate(() => controller.abort())
  }
  await expect(
    alignDocuments(talk.zh, talk.en, builtAligner, { onProgress, signal: controller.signal }),
  ).rejects.toThrow('cancelled')
  expect(steps.length).toBeLessThan(5)
  steps.length = 0
  await alignDocuments(talk.zh, talk.en, builtAligner, { onProgress })
  expect(steps.at(-1)).toBe(1)
})

it('finds the Chinese side by what it says, and says when there is none', () => {
  const [zh, en] = [talk.zh, talk.en].map((document) => ({ sides: 'one' as const, title: '', document }))
  expect(sidesOfTwo(present(en), present(zh))).toMatchObject({ isSwapped: true, source: talk.zh, target: talk.en })
  expect(sidesOfTwo(present(zh), present(en))).toMatchObject({ isSwapped: false, source: talk.zh })
  expect(sidesOfTwo(present(zh), present(zh))).toBe('no-english')
  expect(sidesOfTwo(present(en), present(en))).toBe('no-chinese')
  expect(sidesOfTwo(present(zh), present(zh), true)).toMatchObject({ isSwapped: false, target: talk.zh })
})

it('counts pairs by shape, how sure they are on average, and which are unsure', () => {
  const pair = (source: number, target: number, confidence: number) => ({
    source: Array.from({ length: source }, () => '河'),
    target: Array.from({ length: target }, () => 'river'),
    confidence,
  })
  expect(summaryOf([pair(1, 1, 1), pair(1, 2, 0.25), pair(1, 1, 1), pair(0, 1, 0.5)])).toEqual({
    pairs: 4,
    shapes: [
      ['1-1', 2],
      ['0-1', 1],
      ['1-2', 1],
    ],
    meanConfidence: 0.75,
    unsure: 2,
  })
  expect(summaryOf([])).toMatchObject({ pairs: 0, meanConfidence: 0 })
})

it('names the script that a text is written in', () => {
  const of = (source: string) => writtenText({ zh: '', en: '' }, [{ ...written, source: [source] }]).languages.source
  expect([of('他们说这条河没有桥。'), of('他們說這條河沒有橋。')]).toEqual(['zh-CN', 'zh-TW'])
})
const written = {
  kind: 'paragraph',
  speaker: null,
  startsParagraph: true,
  target: [],
  confidence: 1,
  origin: 'given',
  state: 'checked',
} as const
