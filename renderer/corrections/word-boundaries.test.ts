import { expect, it } from 'vitest'
import { boundaryChange, charactersAround } from './word-boundaries.ts'

/** Words of a sentence written with blanks between them. */
function wordsOf(cut: string) {
  let startUtf16 = 0
  return cut.split(' ').map((text) => {
    const word = { text, startUtf16, syllables: [], termId: null, unsure: [], shown: null, choices: [] }
    startUtf16 += text.length
    return word
  })
}

/** Toggles boundaries of the run round a word and says what that corrects. */
function toggled(cut: string, index: number, ...places: number[]) {
  const run = charactersAround(wordsOf(cut), index)
  const wanted = new Set(run.boundaries).symmetricDifference(new Set(places))
  const change = boundaryChange(run, wanted)
  return change && [change.quote, change.change]
}

it('shows a word between its neighbours, up to the next punctuation mark', () => {
  const run = charactersAround(wordsOf('他 说 ， 我们 去 银行 。'), 3)
  expect(run.characters.map(({ text }) => text).join('')).toBe('我们去银行')
  expect([...run.boundaries]).toEqual([3, 5, 6, 8])
})

it('makes one correction of the boundaries that were changed', () => {
  expect(toggled('我们 去 上海滩 玩', 2, 5)).toEqual(['上海滩', { kind: 'split', cutsUtf16: [2] }])
  expect(toggled('向外 冒 烟', 0, 2)).toEqual(['向外冒', { kind: 'merge' }])
  expect(toggled('研究生 命 起源', 1, 2, 3)).toEqual(['研究生命', { kind: 'split', cutsUtf16: [2] }])
  expect(toggled('我们 去 银行', 1)).toBeNull()
})

it('takes a character beyond the basic plane for one', () => {
  const run = charactersAround(wordsOf('去 𠮷野家 吃'), 1)
  expect(run.characters.map(({ startUtf16 }) => startUtf16)).toEqual([0, 1, 3, 4, 5])
})
