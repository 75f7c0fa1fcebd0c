import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openEngines } from '#core/bundled/open-engines.ts'
import { commonSurnames, doubleSurnames, familiarPrefixes } from '#core/language/segmentation/name-pieces.ts'
import { builtLanguage } from '#core/testing/test-core.ts'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'
import { readCedict, readToSimplified } from '../../../electron/cli/build/language/sources.ts'
import { readHeardSentences } from './corpora.ts'
import { parseCutSentence, parseCutSentences } from './cut-sentences.ts'
import { scoreWords } from './score-words.ts'

const engines = openEngines(builtLanguage)
const { segment, account, alternativesOf } = engines.segmenter()
const folder = fromProject('lab/data/language')
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const sentencesOf = (name: string) => parseCutSentences(readFileSync(`${folder}/${name}`, 'utf8'))
const toSimplified = readToSimplified()

it('reads a sentence cut by hand with its readings and the places where either cut will do', () => {
  const { text, ends, heard } = parseCutSentence('这_种 药 得[dei3] 吃')
  expect(text).toBe('这种药得吃')
  expect(Array.from(ends)).toEqual([0, 2, 1, 1, 1, 1])
  expect(heard).toEqual([[3, ['dei3']]])
})

it('counts what is joined, cut across and cut apart', () => {
  const gold = [parseCutSentence('研究 生命 的 研究生')]
  expect(scoreWords(gold, () => ['研究', '生命', '的', '研究生']).sentences).toBe(100)
  const { f1, harm, split } = scoreWords(gold, () => ['研究生', '命', '的', '研究', '生'])
  expect([f1.toFixed(1), harm, split]).toEqual(['22.2', 250, 500])
})

describe('sentences cut by hand', () => {
  it.each(files)('are cut as by hand but for a few: %s', (name) => {
    const { f1, harm, split } = scoreWords(sentencesOf(name), segment)
    expect(f1).toBeGreaterThan(97.5)
    expect(harm).toBeLessThan(12)
    expect(split).toBeLessThan(10)
  })

  it.each(files)('are read as by ear but for a few: %s', (name) => {
    const places = sentencesOf(name).flatMap(({ text, heard }) => {
      const readings = engines.readings().read(text)
      return heard.map(([place, right]) => right.includes(readings[place]?.syllable ?? ''))
    })
    expect(places.filter(Boolean).length / Math.max(1, places.length)).toBeGreaterThan(0.975)
  })
})

it('invents no word: the dictionary, a number, a name or a way of repeating words accounts for every piece', () => {
  const headwords = new Set(
    readCedict().flatMap(({ simplified, traditional }) => [toSimplified(simplified), toSimplified(traditional)]),
  )
  const numeral = /^[第零〇一二两三四五六七八九十百千万亿几数上成近点分之半\p{Nd}.,]+$/u
  const isName = (piece: string) =>
    piece.length <= 4 &&
    (commonSurnames.includes(piece[0] ?? '') ||
      headwords.has(piece[0] ?? '') ||
      familiarPrefixes.includes(piece[0] ?? '') ||
      doubleSurnames.includes(piece.slice(0, 2)))
  const isRepeated = (piece: string) => new Set(piece).size < piece.length
  const accounts: Readonly<Record<string, (piece: string) => boolean>> = {
    single: (piece) => piece.length === 1,
    headword: (piece) => headwords.has(piece),
    number: (piece) => numeral.test(piece),
    ordinal: (piece) => piece.startsWith('第') && numeral.test(piece),
    person: isName,
    familiar: (piece) => familiarPrefixes.includes(piece[0] ?? '') && piece.length === 2,
    transliteration: (piece) => piece.length >= 2 && piece.length <= 8,
    composed: isRepeated,
    latin: (piece) => /[\p{Script=Latin}\p{Nd}]/u.test(piece),
    mark: () => true,
  }
  const texts = [...files.flatMap((name) => sentencesOf(name)), ...readHeardSentences()].map(({ text }) => text)
  const invented = texts.flatMap((text) => {
    const pieces = account(text)
    expect(pieces.map((piece) => piece.text)).toEqual(segment(text))
    return pieces
      .filter((piece) => !accounts[piece.kind]?.(toSimplified(piece.text)))
      .map((piece) => `${piece.text} ${piece.kind}`)
  })
  expect(invented).toEqual([])
  expect(texts.length).toBeGreaterThan(4000)
})

describe('other cuts', () => {
  it('are told where the engine doubts, join back to their place and differ from what stands', () => {
    const texts = files.flatMap((name) => sentencesOf(name)).map(({ text }) => text)
    let count = 0
    for (const text of texts) {
      const ends = new Set<number>()
      segment(text).reduce((at, piece) => {
        ends.add(at + piece.length)
        return at + piece.length
      }, 0)
      for (const { startUtf16, endUtf16, pieces, margin } of alternativesOf(text)) {
        count++
        expect(pieces.join('')).toBe(text.slice(startUtf16, endUtf16))
        expect(margin).toBeGreaterThanOrEqual(0)
        const other = pieces.reduce<readonly number[]>(
          (all, piece) => [...all, (all.at(-1) ?? startUtf16) + piece.length],
          [],
        )
        const standing = Array.from(ends).filter((end) => end > startUtf16 && end <= endUtf16)
        expect(other).not.toEqual(standing)
        expect(standing).toContain(endUtf16)
      }
    }
    expect(count).toBeGreaterThan(texts.length / 20)
  })

  it('have the true one for most places that are cut wrong', () => {
    const wrong = { places: 0, told: 0 }
    for (const { text, ends } of files.flatMap((name) => sentencesOf(name))) {
      let at = 0
      for (const piece of segment(text)) {
        const inside = Array.from({ length: piece.length - 1 }, (_, index) => at + 1 + index)
        const cut = inside.find((place) => ends[place] === 1)
        at += piece.length
        if (cut === undefined) continue
        wrong.places++
        const others = alternativesOf(text).filter((each) => each.startUtf16 < cut && cut < each.endUtf16)
        if (others.some((each) => endsOf(each.startUtf16, each.pieces).includes(cut))) wrong.told++
      }
    }
    expect(wrong.told / Math.max(1, wrong.places)).toBeGreaterThan(0.5)
  })
})

const endsOf = (start: number, pieces: readonly string[]) => {
  let at = start
  return pieces.map((piece) => (at += piece.length))
}
