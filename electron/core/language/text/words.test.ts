import { expect, it } from 'vitest'
import type { TermId } from '#contract/ids.ts'
import { openEngines } from '../../bundled/open-engines.ts'
import { seeded } from '../../random/seeded.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { createTermFinder } from './terms.ts'
import { cutWords } from './words.ts'

const segmenter = openEngines(builtLanguage).segmenter().segment
const finder = createTermFinder([{ id: 'receptive-field' as TermId, zh: ['感受野'], en: [] }])
const cut = (text: string) => cutWords(text, finder.inChinese(text), segmenter)
const words = (text: string) => cut(text).map((piece) => piece.text)

it('keeps names and numbers whole', () => {
  const names = ['GPT-3', 'Sand.ai', 'DALL·E', 'A100', '16×16', '2.0', '1,000', '50%', 'Magi-1']
  for (const name of names) expect(words(`用${name}，做`)).toContain(name)
})

it('keeps glossary terms whole', () => {
  expect(words('感受野会增长')).toEqual(['感受野', '会', '增长'])
})

it.each([51, 52])('cuts any text into words that join back to it (seed %i)', (seed) => {
  const random = seeded(seed)
  const pieces = [
    '感受野',
    '会',
    '增长',
    '，',
    'GPT',
    '-',
    '3',
    ' ',
    '\t',
    '𠮷',
    '👩‍👩‍👧',
    'é',
    '1,000',
    '\u2028',
    '.',
    '%',
    'ai',
  ]
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: random.below(10) }, () => random.pick(pieces)).join('')
    const all = cut(text)
    expect(all.map((piece) => piece.text).join('')).toBe(text)
    for (const { text: word, startUtf16 } of all) {
      expect(text.startsWith(word, startUtf16)).toBe(true)
      expect(word).not.toBe('')
    }
  }
})
