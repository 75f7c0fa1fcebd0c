import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { readPlainText } from './read-plain-text.ts'

const bare = (text: string) => text.replaceAll(/\s+/gu, '')
const joined = (text: string) =>
  readPlainText(text)
    .paragraphs.flatMap(({ sentences }) => sentences)
    .join('')
const cut = (text: string) => readPlainText(text).paragraphs.flatMap(({ sentences }) => sentences)

const pieces = [
  '今天下雨。',
  '他问：',
  '“谁？”',
  '“我来了。”他说，',
  '……',
  '！',
  '?',
  '（注：这里有误。）',
  '《夜》',
  'Sand.ai',
  '2.0',
  'GPT-3',
  '晚点：',
  '曹越:',
  '- ',
  '* ',
  '1. ',
  '1、',
  '（1）',
  '# ',
  '第一章',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  ' ',
  '\t',
  '「走吧。」',
  '”',
  '“',
  '[^1]',
  '**',
  '—— ',
  '12:30',
  '编者注：',
  'Dr. Wang et al. said so.',
  '𠮷',
  '👩‍👩‍👧',
  '\ud800',
  '---',
  '。',
] as const

it.each([1, 2, 3, 4, 5])('keeps every character of any text, white space aside (seed %i)', (seed) => {
  const random = seeded(seed)
  for (let round = 0; round < 1000; round += 1) {
    const text = Array.from({ length: random.below(30) }, () => random.pick(pieces)).join('')
    expect({ text, kept: bare(joined(text)) }).toEqual({ text, kept: bare(text) })
  }
})

it('ends sentences where a Chinese editor would', () => {
  expect(cut('下雨了。他没带伞！怎么办？')).toEqual(['下雨了。', '他没带伞！', '怎么办？'])
  expect(cut('“下雨了。”他说，“我没带伞。”')).toHaveLength(1)
  expect(cut('他问了一句「谁？」才开门。')).toHaveLength(1)
  expect(cut('他在 Sand.ai 做了 Magi-1，版本 2.0，图块 16×16。')).toHaveLength(1)
  expect(cut('他走了。（后来才知道，他没走。）')).toHaveLength(2)
})

it('knows an interview, its two sides and their turns', () => {
  const text = [
    '早报：你从哪里来？',
    '船夫：上游。',
    '那里雨很大。',
    '早报：路上好走吗？',
    '船夫：不好走。',
    '早报：还回去吗？',
    '船夫：回。',
  ].join('\n')
  const { paragraphs, isInterview } = readPlainText(text)
  expect(isInterview).toBe(true)
  expect(paragraphs.map(({ kind, speaker }) => [kind, speaker])).toEqual([
    ['question', '早报'],
    ['answer', '船夫'],
    ['answer', '船夫'],
    ['question', '早报'],
    ['answer', '船夫'],
    ['question', '早报'],
    ['answer', '船夫'],
  ])
})

it('takes time in proportion to the length, also for one endless line', () => {
  const line = '河水漫过石桥，他没有动'.repeat(20_000)
  expect(bare(joined(line))).toBe(line)
})
