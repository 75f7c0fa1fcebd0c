import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openLexicon } from '../../../electron/core/language/readings/lexicon.ts'
import { heardRows, phraseRows } from './rows.ts'

const read = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url))
const lines = new TextDecoder().decode(read('phrases.txt')).trim().split('\n')

it('learns a phrase once for every place of its character', () => {
  expect(phraseRows('数 shu3 数一数 数钱').map(({ place, reading, sentence }) => [place, reading, sentence])).toEqual([
    [0, 'shu3', '数一数'],
    [2, 'shu3', '数一数'],
    [0, 'shu3', '数钱'],
  ])
})

it('learns the first reading of a place in a sentence, and none of 一 and 不', () => {
  const rows = heardRows('le\t一[yi2]个人吃不[bu5|bu4]了[liao3|le5]。')
  expect(rows.map(({ character, place, reading }) => [character, place, reading])).toEqual([['了', 5, 'liao3']])
})

it('never learns a phrase in two ways, or without its character', () => {
  const readings = new Map<string, string>()
  const wrong = lines.flatMap((line) => {
    const [character = '', reading = '', ...phrases] = line.split(' ')
    return phrases.filter((phrase) => {
      const before = readings.get(character + phrase) ?? reading
      readings.set(character + phrase, reading)
      return before !== reading || !phrase.includes(character)
    })
  })
  expect(wrong).toEqual([])
})

it('learns only syllables that the dictionary knows', () => {
  const { syllables } = openLexicon(read('../../../content/language/readings/lexicon.bin'))
  const known = new Set(syllables)
  expect(lines.map((line) => line.split(' ')[1] ?? '').filter((syllable) => !known.has(syllable))).toEqual([])
})
