import { expect, it } from 'vitest'
import { cpuMs } from '../../testing/cpu-time.ts'
import { readPlainText } from './read-plain-text.ts'

const hostile = [
  '(',
  '“',
  '”',
  '"',
  '。',
  '…',
  '.',
  '?',
  ':',
  '- ',
  '*',
  '**',
  '_',
  '`',
  '[',
  '](',
  '#',
  '> ',
  '|',
  '1.',
  '一、',
  '（1）',
  '—',
  ' ',
  '\t',
  'A. ',
  'a b ',
  '他说：“',
  '“好。”他说，',
  '张三：',
  '10:20 ',
  '2024-01-01 ',
  'http://a?',
  '（注：',
  '<div ',
  '![',
  '王小明1，',
  '。）',
  '“……',
  '王 ',
  '· ',
]

it('takes no more than its share of time for sixteen times as much of any sign', () => {
  const slow = hostile.flatMap((sign) => {
    const readOf = (bytes: number) =>
      cpuMs(() => {
        const text = sign.repeat(Math.ceil(bytes / sign.length))
        readPlainText(text)
        readPlainText(`${text.slice(0, 60)}\n`.repeat(bytes / 60))
      })
    const [short, long] = [readOf(10_000), readOf(160_000)]
    // What grows with the square takes 256 times as long. The clock of a thread ticks in some milliseconds.
    const grown = long / Math.max(short, 4)
    return grown > 100 ? [`${sign} ${grown}`] : []
  })
  expect(slow).toEqual([])
}, 60_000)
