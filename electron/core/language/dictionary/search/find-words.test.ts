import { expect, it } from 'vitest'
import { seeded } from '../../../random/seeded.ts'
import { builtLanguage } from '../../../testing/test-core.ts'
import { openEngines } from '../../../bundled/open-engines.ts'
import { pinyinLetters } from '../pinyin.ts'
import { findWords } from './find-words.ts'
import { fitOf } from './fits-query.ts'
import { nearnessOf, readEnglish } from './nearness.ts'
import { parsePinyin } from './pinyin-query.ts'
import { openTermSearch } from './terms-searched.ts'

const engines = openEngines(builtLanguage)
const dictionary = engines.dictionary()
const terms = openTermSearch([
  {
    id: 'receptive-field',
    zh: ['感受野'],
    en: ['receptive field'],
    renderings: [],
    syllables: ['gan3', 'shou4', 'ye3'],
  },
  { id: 'attention', zh: ['注意力'], en: ['attention'], renderings: ['heed'], syllables: ['zhu4', 'yi4', 'li4'] },
  { id: 'sora', zh: ['Sora'], en: ['Sora'], renderings: [], syllables: ['', '', '', ''] },
])
const searched = {
  dictionary,
  search: engines.search,
  segment: engines.segmenter().segment,
  toSimplified: (text: string) => text,
  terms,
}
const find = (typed: string) => findWords(searched, typed, 20)
const found = (typed: string) => find(typed).map(({ entry, term }) => entry?.simplified ?? term?.zh[0])

it('takes letters that are a whole reading as one, and shows the English word behind', () => {
  expect(found('women')[0]).toBe('我们')
  expect(found('women').slice(1, 5)).toContain('女性')
  expect(found('nan').slice(0, 3)).toEqual(expect.arrayContaining(['男', '难', '南']))
})

it('takes a common English word before a rare reading, and before a reading it only begins', () => {
  expect(found('cat')[0]).toBe('猫')
  expect(found('dance')[0]).toMatch(/舞/)
})

it('marks terms, alone or with their entry', () => {
  expect(find('receptive field')[0]?.term?.id).toBe('receptive-field')
  expect(find('注意力')[0]).toMatchObject({ term: { id: 'attention' }, entry: { simplified: '注意力' } })
  expect(find('sora')[0]?.term?.id).toBe('sora')
  expect(find('gan3shou4ye3')[0]?.term?.id).toBe('receptive-field')
})

it('gives the words of a phrase that has no entry, and says so', () => {
  expect(find('特别便宜').map(({ entry, isPart }) => [entry?.simplified, isPart])).toEqual([
    ['特别', true],
    ['便宜', true],
  ])
  expect(found('kan dian shi').slice(0, 2)).toEqual(['看', '电视'])
})

it('gives nothing for what is no word, and for nothing', () => {
  expect(found('zzzz')).toEqual([])
  expect(found('  ')).toEqual([])
  expect(found('，')).toEqual([])
})

it('finds by reading what a look at every entry finds', () => {
  const readings = Array.from({ length: dictionary.entryCount }, (_, id) => dictionary.reading(id))
  const chance = seeded(12)
  for (let round = 0; round < 15; round++) {
    const reading = chance.pick(readings)
    const typed = chance.pick([reading, pinyinLetters(reading), reading.replaceAll(/\d/g, ''), reading.slice(0, -1)])
    const query = parsePinyin(typed)
    if (!query) continue
    const fits = readings.map((each) => fitOf(each, query))
    const plain = (fit: string) => fits.flatMap((each, id) => (each === fit ? [id] : []))
    const { same, begins } = engines.search().pinyin(query, 10)
    expect([typed, same, begins]).toEqual([typed, plain('same'), plain('begins').slice(0, 10)])
  }
})

it('finds inside headwords what a look at every headword finds', () => {
  const words = Array.from({ length: dictionary.entryCount }, (_, id) => dictionary.entry(id))
  for (const text of ['力', '不到', '共和', '國', '学生会']) {
    const plain = words.filter((word) => word.simplified.indexOf(text) > 0 || word.traditional.indexOf(text) > 0)
    expect(dictionary.searchInside(text, 50).map(({ id }) => id)).toEqual(plain.slice(0, 50).map(({ id }) => id))
  }
})

it.each([
  'interview',
  'to borrow',
  'as soon as possible',
  'beautiful',
  'attention',
  'receptive',
  'train station',
  'umbrella',
])('reads by the index of English no nearer and no farther than a look at every entry: %s', (typed) => {
  const query = readEnglish(`${typed} `)
  const plain = Array.from({ length: dictionary.entryCount }, (_, id) => dictionary.entry(id))
    .filter((entry) => nearnessOf(entry, query)?.isWhole)
    .map(({ id }) => id)
  const hits = engines.search().english(`${typed} `)
  const whole = new Set(hits.filter(({ isWhole }) => isWhole).map(({ entry }) => entry.id))
  // What the index leaves unread are rare words behind some 200 others.
  expect(plain.filter((id) => id < 30_000 && !whole.has(id))).toEqual([])
  expect([...whole].filter((id) => !plain.includes(id))).toEqual([])
})
