import { expect, it } from 'vitest'
import type { TextSummary } from '#contract/text.ts'
import { shelved } from './shelf.ts'

const text = (zh: string, en: string, lastReadAt: number | null) =>
  ({ title: { zh, en }, description: { zh: '', en: '' }, lastReadAt }) as TextSummary
const texts = [text('故乡', 'My Old Home', null), text('城里', 'In the Town', 5), text('阿Q正传', 'Ah Q', 9)]
const names = (search: string, order: 'read' | 'added' | 'title') =>
  shelved(texts, search, order).map(({ title }) => title.zh)

it('puts what was read last first, and what was never read behind it', () => {
  expect(names('', 'read')).toEqual(['阿Q正传', '城里', '故乡'])
  expect(names('', 'added')).toEqual(['故乡', '城里', '阿Q正传'])
  expect(names('', 'title')).toEqual(['阿Q正传', '城里', '故乡'])
})

it('finds a text by words of either title', () => {
  expect(names('old', 'read')).toEqual(['故乡'])
  expect(names('城', 'read')).toEqual(['城里'])
  expect(names('old 城', 'read')).toEqual([])
})
