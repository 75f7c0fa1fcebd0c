import { expect, it } from 'vitest'
import { chineseNumbers } from './chinese-numbers.ts'
import { englishNumbers } from './english-numbers.ts'
import { type FoundNumber, unmatchedNumbers } from './numbers.ts'

const required = (found: readonly FoundNumber[]) =>
  found.filter(({ isRequired }) => isRequired).map(({ values }) => values[0])

it.each([
  ['2023 年 2 月', [2023, 2]],
  ['1.2 亿参数', [120_000_000]],
  ['三百二十一人', [321]],
  ['五千万元', [50_000_000]],
  ['百分之五十', [50]],
  ['二十年', [20]],
  ['1,500 张 A100', [1500]],
  ['GPT-3 有 175 层', [175]],
  ['16×16 的块', [16, 16]],
  ['十分清楚，万一呢', []],
  ['一个人想了两天', []],
  ['几十个、上百个、十几个', []],
  ['三四十人', [30]],
  ['两万五千里', [25_000]],
  ['十万', [100_000]],
])('reads the numbers of %s', (text, numbers) => {
  expect(required(chineseNumbers(text))).toEqual(numbers)
})

it.each([
  ['In February 2023', [2023]],
  ['120 million', [120_000_000]],
  ['twenty-one of them', [21]],
  ['two hundred and five', [205]],
  ['the 2010s and the ’90s', [2010, 90]],
  ['GPT-3 and A100', []],
  ['16x16 patches', [16, 16]],
  ['by mid-2022', [2022]],
  ['first, second, one', []],
  ['hundreds of people', []],
  ['1,500 cards', [1500]],
  ['50%', [50]],
  ['the 21st century', [21]],
])('reads the numbers of %s', (text, numbers) => {
  expect(required(englishNumbers(text))).toEqual(numbers)
})

it.each([
  ['2017、18 年，他进了组。', 'He joined in 2017 or 2018.'],
  ['九十年代的 10 月', 'in October, in the 1990s'],
  ['十年后，一半的人走了。', 'A decade later half of them had left.'],
  ['百分之二十五', '25 percent'],
  ['三四十人', 'thirty or forty'],
])('finds the same numbers in %s and %s', (zh, en) => {
  expect(unmatchedNumbers(chineseNumbers(zh), englishNumbers(en))).toEqual([])
  expect(unmatchedNumbers(englishNumbers(en), chineseNumbers(zh))).toEqual([])
})

it('notices a number that was changed or left out', () => {
  expect(unmatchedNumbers(chineseNumbers('超过 1000 卡'), englishNumbers('more than 100 cards'))).toHaveLength(1)
  expect(unmatchedNumbers(englishNumbers('thirty people'), chineseNumbers('很多人'))).toHaveLength(1)
})
