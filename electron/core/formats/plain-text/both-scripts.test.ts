import { expect, it } from 'vitest'
import { inBothScripts } from './both-scripts.ts'

it('finds a word in either script, alone, in a class of characters and beside an escaped sign', () => {
  const pattern = inBothScripts(/^\[?(?:编辑|[记评]者)[:：]/)
  const found = ['编辑：', '編輯：', '記者:', '评者:', '[編辑：'].filter((text) => pattern.test(text))
  expect(found).toEqual(['编辑：', '編輯：', '記者:', '评者:', '[編辑：'])
  expect(['編集：', '訂者：'].filter((text) => pattern.test(text))).toEqual([])
})

it('keeps the flags of a pattern', () => {
  expect(inBothScripts(/^by 编/iu).flags).toBe('iu')
})
