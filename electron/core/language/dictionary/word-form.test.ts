import { expect, it } from 'vitest'
import { builtLanguage } from '../../testing/test-core.ts'
import { openEngines } from '../../bundled/open-engines.ts'
import { wordForm } from './word-form.ts'

const dictionary = openEngines(builtLanguage).dictionary()

it.each([
  ['看得到', 'potential', '看到', '看 得 到'],
  ['买不起', 'potential', null, '买 不 起'],
  ['想不起来', 'potential', '想起来', '想 不 起来'],
  ['吃不了', 'potential', null, '吃 不 了'],
  ['拿出来', 'result', null, '拿 出来'],
  ['见了面', 'apart', '见面', '见 了 面'],
  ['睡了一觉', 'apart', '睡觉', '睡 了 一 觉'],
  ['帮他的忙', 'apart', '帮忙', '帮 他 的 忙'],
  ['帮了我的忙', 'apart', '帮忙', '帮 了 我 的 忙'],
  ['洗个澡', 'apart', '洗澡', '洗 个 澡'],
  ['看一看', 'repeated-verb', '看', '看 一 看'],
  ['吃吃看', 'repeated-verb', '吃', '吃 吃 看'],
  ['研究研究', 'repeated-verb', '研究', '研究 研究'],
  ['散散步', 'repeated-verb', '散步', '散 散步'],
  ['漂漂亮亮', 'repeated-adjective', '漂亮', '漂 漂 亮 亮'],
  ['去没去', 'a-not-a', '去', '去 没 去'],
  ['喜不喜欢', 'a-not-a', '喜欢', '喜 不 喜欢'],
  ['老师们', 'plural', '老师', '老师 们'],
  ['只看局部', 'parts', null, '只 看 局部'],
  ['見了面', 'apart', '見面', '見 了 面'],
])('says how %s is made: %s', (word, kind, base, parts) => {
  const form = wordForm(dictionary, word)
  expect([form?.kind, form?.base, form?.parts.join(' ')]).toEqual([kind, base, parts])
  expect(form?.parts.join('')).toBe(word)
})

it('has nothing to say of one character, nor of letters', () => {
  expect(wordForm(dictionary, '看')).toBeNull()
  expect(wordForm(dictionary, 'Sora')).toBeNull()
})
