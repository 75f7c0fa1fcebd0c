import { expect, it } from 'vitest'
import type { TermId } from '#contract/ids.ts'
import { compileGlossary } from './compile-glossary.ts'
import { glossaryMistakeSentence } from './mistake-sentences.ts'
import { parseGlossary } from './parse-glossary.ts'
import { syllableWithDigit } from '../../language/text/syllables.ts'

const entry = (id: string, zh: string, pinyin: string, more = '') => `- id: ${id}
  zh: ${zh}
  traditional: ${zh}
  pinyin: ${pinyin}
  en: ${id}
  kind: concept
  domain: vision
  definition: { zh: 义, en: Meaning. }
  forms: { zh: {}, en: {} }
  renderings: { zh: [], en: [] }
  relations: [${more}]
`
const both = `${entry('convolution', '卷积', 'juǎn jī', '{ as: part-of, to: network }')}${entry('network', '网络', 'wǎng luò')}`
const mistakesOf = (text: string) =>
  parseGlossary([{ file: 'a.yaml', text }]).mistakes.map((each) => [
    each.line,
    each.code,
    glossaryMistakeSentence(each),
  ])

it('reads entries and tells each relation from both ends', () => {
  const { entries, mistakes } = parseGlossary([{ file: 'a.yaml', text: both }])
  expect(mistakes).toEqual([])
  const [convolution, network] = compileGlossary(entries)
  expect(convolution?.syllables).toEqual(['juan3', 'ji1'])
  expect(convolution?.relations).toEqual([{ as: 'part-of', to: 'network', zh: '网络', en: 'network' }])
  expect(network?.relations).toEqual([{ as: 'has-part', to: 'convolution' as TermId, zh: '卷积', en: 'convolution' }])
})

it('gives a term written half in Latin letters one syllable a Han character', () => {
  const { entries } = parseGlossary([{ file: 'a.yaml', text: entry('ai-video', 'AI 视频', 'shì pín') }])
  expect(compileGlossary(entries)[0]?.syllables).toEqual(['', '', '', 'shi4', 'pin2'])
})

const secondForms = (zh: string) => both.replace(/(wǎng luò[^]*?forms: \{ zh: )\{\}/, `$1${zh}`)

it.each([
  ['a syllable that is none', both.replace('juǎn', 'juǎng'), 4, 'no-syllable'],
  ['a missing syllable', both.replace('wǎng luò', 'wǎng'), 15, 'pinyin-count'],
  [
    'a traditional form of another length',
    both.replace('traditional: 网络', 'traditional: 網'),
    14,
    'traditional-count',
  ],
  [
    'an id that is taken',
    both.replace('id: network', 'id: convolution').replace('to: network', 'to: convolution'),
    11,
    'relation-to-itself',
  ],
  ['a form that is taken', both.replace('en: network', 'en: Convolution'), 16, 'form-taken'],
  ['another spelling that is taken', secondForms("{ 卷积: 'A sentence that is long enough.' }"), 20, 'form-taken'],
  ['a form that is another word', secondForms('{ 卷曲: variant }'), 20, 'form-another-word'],
  ['a form whose reason says too little', secondForms('{ 卷曲: same }'), 20, 'form-another-word'],
  ['a relation to nothing', both.replace('to: network', 'to: nothing'), 11, 'relation-to-nothing'],
  ['an unknown relation', both.replace('part-of', 'has-part'), 11, 'shape'],
  ['an empty definition', both.replace('zh: 义', 'zh: " "'), 8, 'shape'],
  ['an unknown key', both.replace('domain: vision', 'field: vision'), 1, 'shape'],
  ['broken YAML', both.replace('en: Meaning. }', 'en: Meaning.'), 9, 'yaml'],
])('names the line of %s', (_, text, line, code) => {
  const [first] = mistakesOf(text)
  expect(first?.slice(0, 2)).toEqual([line, code])
  expect(first?.[2]).toMatch(/\.$/)
})

it.each([
  ['gǎn', 'gan3'],
  ['lǜ', 'lü4'],
  ['nǚ', 'nü3'],
  ['de', 'de5'],
  ['ér', 'er2'],
  ['r', 'r5'],
  ['Cáo', 'cao2'],
  ['üe', null],
  ['jü', null],
  ['gǎnǎ', null],
  ['gan3', null],
  ['', null],
])('reads the syllable %s', (marked, digit) => {
  expect(syllableWithDigit(marked)).toBe(digit)
})
