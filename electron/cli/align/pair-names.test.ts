import { expect, it } from 'vitest'
import { pairsOfFolder, pairsOfFolders } from './pair-names.ts'

const told = ({ pairs, unpaired }: ReturnType<typeof pairsOfFolder>) => [
  ...pairs.map(({ name, zh, en }) => `${name}: ${zh} + ${en}`),
  ...unpaired,
]

it('pairs the files of a folder by the languages in their names', () => {
  const files = ['a.zh.txt', 'a.en.docx', 'b_CN.srt', 'b_EN.srt', 'c-chinese.md', 'c-english.md', 'd.zh', 'd.en']
  const others = [
    'zh_e.txt',
    'en_e.txt',
    'f.zh-Hant.txt',
    'f.en-GB.txt',
    '茶馆_中文.txt',
    '茶馆_英文.txt',
    '.hidden.zh.txt',
  ]
  expect(told(pairsOfFolder([...files, ...others]))).toEqual([
    'a: a.zh.txt + a.en.docx',
    'b: b_CN.srt + b_EN.srt',
    'c: c-chinese.md + c-english.md',
    'd: d.zh + d.en',
    'e: zh_e.txt + en_e.txt',
    'f: f.zh-Hant.txt + f.en-GB.txt',
    '茶馆: 茶馆_中文.txt + 茶馆_英文.txt',
  ])
})

it('names what has no partner, and takes no file twice', () => {
  expect(told(pairsOfFolder(['a.zh.txt', 'a.zh.md', 'a.en.txt', 'b.en.txt', 'notes.txt']))).toEqual([
    'a: a.zh.txt + a.en.txt',
    'a.zh.md',
    'b.en.txt',
    'notes.txt',
  ])
})

it('pairs the files of two folders by name, with or without a language in it', () => {
  expect(told(pairsOfFolders(['one.txt', 'two.zh.epub', 'three.txt'], ['one.html', 'two.epub', 'four.txt']))).toEqual([
    'one: one.txt + one.html',
    'two: two.zh.epub + two.epub',
    'four.txt',
    'three.txt',
  ])
})
