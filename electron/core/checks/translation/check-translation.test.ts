import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openAlignLexicon } from '../../alignment/engine/align-lexicon.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import type { CheckablePair } from './checked-text.ts'
import { checkTranslation } from './check-translation.ts'
import { checkNames } from './finding.ts'

const lexicon = openAlignLexicon(readFileSync(join(builtLanguage, 'align.bin')), new TextDecoder())

const pair = (zh: string, en: string, more: Partial<CheckablePair> = {}): CheckablePair => ({
  kind: 'paragraph',
  source: zh === '' ? [] : [zh],
  target: en === '' ? [] : [en],
  confidence: 1,
  origin: 'given',
  state: 'machine',
  ...more,
})

const found = (pairs: readonly CheckablePair[]) =>
  checkTranslation(pairs, { lexicon, terms: [] }).map(({ check, pair: at }) => `${check} ${at}`)

it.each([
  ['a year', '他在2018年去了北京。', 'He went to Beijing in 2019.', 'numbers'],
  ['万 and thousands', '这座城有三万人。', 'The town has three thousand people.', 'numbers'],
  ['亿 and billions', '公司融资3.5亿元。', 'The company raised 3.5 billion yuan.', 'numbers'],
  ['a share', '只有百分之十五的人同意。', 'Only 51 percent agreed.', 'numbers'],
  ['a fraction', '三分之二的学生来了。', 'Three quarters of the students came.', 'numbers'],
  ['a month', '会议在三月举行。', 'The meeting was held in April.', 'numbers'],
  ['a unit', '离这里有20公里。', 'It is 20 miles from here.', 'numbers'],
  ['a small number', '她买了三本书。', 'She bought five books.', 'numbers'],
  ['a sentence without English', '老船夫每天五点起床。', '', 'omission'],
  ['English without a sentence', '', 'The old boatman got up early.', 'addition'],
  ['a target that is its source', '老船夫起得很早。', '老船夫起得很早。', 'untranslated'],
  ['Chinese left in English', '他在渡口等人。', 'He was waiting at the 渡口 for someone.', 'untranslated'],
  ['a bracket', '他（老船夫）笑了。', 'He (the old boatman laughed.', 'brackets'],
  ['a quotation mark', '“你要过河吗？”他问。', '“Do you want to cross? he asked.', 'quotes'],
  ['a narrow mark in Chinese', '今天河水很平静,没有风。', 'The river was calm, without wind.', 'punctuation-width'],
  ['a wide mark in English', '河水很平静，没有风。', 'The river was calm， without wind.', 'punctuation-width'],
  ['a word twice', '一只白猫坐在船头。', 'A white cat sat in the the bow.', 'repeated-word'],
  ['的的', '这是他的的船。', 'This is his boat.', 'repeated-word'],
  ['two blanks', '一只白猫坐在船头。', 'A white cat  sat in the bow.', 'double-blank'],
  ['an address', '见 https://example.org/a。', 'See https://example.org/b.', 'urls'],
  ['a place to be filled in', '你好，{name}！', 'Hello, {nam}!', 'codes-and-tags'],
  ['a tag', '<b>你好</b>！', 'Hello!', 'codes-and-tags'],
  ['code', '运行 `npm start`。', 'Run `npm test`.', 'codes-and-tags'],
])('finds %s', (_what, zh, en, check) => {
  expect(found([pair(zh, en)])).toContain(`${check} 0`)
})

it.each([
  ['values', '三万五千人', 'thirty-five thousand people'],
  ['a share', '百分之五十', 'half of it, 50 percent'],
  ['a decade', '上世纪八十年代', 'the 1980s'],
  ['two thirds', '三分之二', 'two-thirds'],
  ['money in numerals', '3.5亿元', '350 million yuan'],
  ['a unit of weight that looks like two', '二十两银子', 'twenty taels of silver'],
  ['numbers beside each other', '十到二十个', 'between ten and twenty'],
  ['digits parted by blanks', '15000个名额', '15 000 places'],
  ['an evening hour', '下午3点', '15:00'],
  ['a measure that was converted', '体重六十公斤', 'weighing 132 pounds'],
  ['a part', '近四分之一的人', 'nearly one-fourth of the people'],
  ['digits parted by blanks at the end', '增加15000个', 'an increase of 15 000.'],
  ['old numerals', '四月卅日，廿八万吨', '30 April, 280,000 tons'],
  ['an idiom', '他三心二意。', 'He is of two minds.'],
  ['words that are said twice', '你看看，我们研究研究。', 'Take a look; let us study it.'],
  ['words that meet', '他现在在家，目的的确不同。', 'He is at home now, and his aim is indeed different.'],
  ['a mark of a list', '1）老船夫', '1) The old boatman'],
  ['a time', '他12:30来。', 'He comes at 12:30.'],
  ['the same page in another language', '见 https://example.org/zh/a', 'See https://example.org/en/a'],
])('says nothing about %s', (_what, zh, en) => {
  expect(found([pair(zh, en)])).toEqual([])
})

it('finds one sentence with two translations and one translation of two sentences', () => {
  const pairs = [
    pair('老船夫每天五点起床看河水。', 'The old boatman rises at five to look at the river.'),
    pair('老船夫每天五点起床看河水。', 'Each day at five the ferryman got up to see the water.'),
    pair('一只白猫坐在船头等着鱼。', 'A white cat sat in the bow waiting for fish.'),
    pair('有一只猫，白色的，在船头等鱼吃。', 'A white cat sat in the bow waiting for fish.'),
  ]
  expect(found(pairs)).toEqual([
    'inconsistent-target 0',
    'inconsistent-target 1',
    'inconsistent-source 2',
    'inconsistent-source 3',
  ])
})

it('finds a name that is written otherwise than in the other places', () => {
  const usual = ['王慧文来了。', '王慧文笑了。', '他看见王慧文。', '王慧文走了。'].map((zh) =>
    pair(zh, 'It was Huiwen again.'),
  )
  expect(found([...usual, pair('王慧文又来了。', 'It was Huiwan again.')])).toContain('names 4')
})

it('takes a pair for unsure where the aligner is and nobody looked at it', () => {
  const doubtful = { confidence: 0.4, origin: 'aligned' } as const
  const pairs = [
    pair('早上好。', 'Good morning.', doubtful),
    pair('早上好。', 'Good morning.', { ...doubtful, state: 'checked' }),
    pair('早上好。', 'Good morning.', { state: 'disputed' }),
  ]
  expect(found(pairs)).toEqual(['unsure 0', 'unsure 2'])
})

it('lets a speech go on over several pairs', () => {
  const pairs = [pair('他说：“走吧。', 'He said, “Let us go.'), pair('天晚了。”', 'It is late.”')]
  expect(found(pairs)).toEqual([])
})

it('runs the checks that are asked for alone', () => {
  const pairs = [pair('他在2018年来。', 'He  came in 2019.')]
  const only = checkTranslation(pairs, { lexicon, terms: [] }, ['double-blank'])
  expect(only.map(({ check, place }) => [check, place])).toEqual([['double-blank', { startUtf16: 2, endUtf16: 4 }]])
  expect(checkNames).toHaveLength(16)
})
