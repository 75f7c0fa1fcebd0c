import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readPlainText } from '../formats/plain-text/read-plain-text.ts'
import { seeded } from '../random/seeded.ts'
import { documentSentences } from './document-sentences.ts'
import { makePack } from './make-pack.ts'
import { matchPack } from './match-pack.ts'
import { withSwappedParagraphs, withTypos } from './mutated-copies.ts'
import { mutationNames, mutationReports } from './mutation-report.ts'
import { packReport } from './pack-report.ts'
import { parsePack } from './parse-pack.ts'
import { recognisePack } from './recognise-pack.ts'
import { writePack } from './write-pack.ts'

const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const nouns = ['河水', '石桥', '灯火', '船夫', '雨声', '书信', '山路', '茶馆', '钟楼', '麦田', '渡口', '风筝']
const verbs = ['漫过', '照亮', '惊动', '记得', '绕开', '等着', '认出', '错过', '守着', '听见']

/** A made-up text: each line a paragraph of one to three sentences, no two sentences alike. */
function madeUpText(paragraphs: number, seed: number): string {
  const random = seeded(seed)
  let number = 0
  const sentence = () =>
    `第 ${(number += 1)} 天,${random.pick(nouns)}${random.pick(verbs)}了${random.pick(nouns)},${random.pick(nouns)}却没有动。`
  const lines = Array.from({ length: paragraphs }, () => Array.from({ length: 1 + random.below(3) }, sentence).join(''))
  return ['渡口日记', ...lines].join('\n')
}

function packOf(text: string) {
  const { paragraphs } = readPlainText(text)
  const beads = paragraphs.flatMap(({ kind, sentences, prefixUtf16 }) =>
    sentences.map((sentence, index) => ({
      kind,
      speaker: null,
      startsParagraph: index === 0,
      source: [index === 0 ? sentence.slice(prefixUtf16) : sentence],
      target: [`English of ${digest(sentence).slice(0, 8)}.`],
    })),
  )
  const about = {
    id: 'diary',
    title: { en: 'A ferry diary' },
    work: { en: 'Made up' },
    licence: 'CC BY 4.0',
    translators: ['Nobody'],
  }
  const made = makePack(beads, about, digest)
  if (!made.ok) throw new Error(made.code)
  return made.pack
}

const text = madeUpText(60, 3)
const pack = packOf(text)

it('writes a pack without a Chinese character and reads it back the same', () => {
  const files = writePack(pack)
  expect(files.units + files.head).not.toMatch(/\p{Script=Han}/u)
  expect(parsePack(files).pack).toEqual(pack)
})

it('gives every sentence of the text its English', () => {
  expect(packReport(text, pack, digest)).toMatchObject({ isOfThisText: true, share: 1 })
})

it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
  'loses none but touched sentences to widths, blanks, breaks, gaps, moves and typos (seed %i)',
  (seed) => {
    const own = madeUpText(60, seed)
    const reports = mutationReports(own, packOf(own), digest, seed)
    expect(reports.map(({ mutation, untouched }) => [mutation, untouched])).toEqual(
      mutationNames.map((mutation) => [mutation, 0]),
    )
    for (const { mutation, touched } of reports)
      expect([mutation, touched]).toEqual([mutation, mutation === 'five-typos' ? 5 : 0])
  },
)

it('says of another text that it is another', () => {
  const other = documentSentences(readPlainText(madeUpText(40, 77).replaceAll('天', '夜').replaceAll('了', '过')))
  expect(recognisePack(other, [pack], digest)).toBeNull()
})

it('lays every sentence of the document in exactly one bead, in order', () => {
  const random = seeded(21)
  const copy = withTypos(withSwappedParagraphs(text, random).text, 7, random).text
  const sentences = documentSentences(readPlainText(copy))
  const { beads } = matchPack(sentences, pack, digest)
  expect(beads.flatMap(({ sourceIndexes }) => sourceIndexes)).toEqual(sentences.map((_, index) => index))
})
