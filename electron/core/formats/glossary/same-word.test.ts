import { expect, it } from 'vitest'
import type { TermId } from '#contract/ids.ts'
import type { GlossaryEntry } from './entry.ts'
import { isSameWord } from './same-word.ts'

function term(zh: string, en: string, englishForms: readonly string[] = []): GlossaryEntry {
  const forms = { zh: {}, en: Object.fromEntries(englishForms.map((form) => [form, 'short'])) }
  const definition = { zh: '义', en: 'Meaning.' }
  const renderings = { zh: [], en: [] }
  const head = { id: 'term' as TermId, zh, traditional: zh, en, kind: 'concept', domain: 'vision' } as const
  return { ...head, definition, forms, renderings, relations: [] }
}

it.each([
  ['C 端', 'consumer side', 'zh', 'C端', 'spelling'],
  ['创业公司', 'startup', 'en', 'start-ups', 'spelling'],
  ['残差神经网络', 'residual network', 'zh', '残差网络', 'short'],
  ['朋友圈', 'WeChat Moments', 'zh', '微信朋友圈', 'full'],
  ['评测', 'evaluation', 'zh', '测评', 'order'],
  ['曹越', 'Cao Yue', 'en', 'Yue Cao', 'order'],
  ['投资人', 'investor', 'zh', '投资者', 'variant'],
  ['首席执行官', 'CEO', 'en', 'chief executive officer', 'full'],
  ['智能体', 'agent', 'zh', 'Agent', 'foreign'],
  ['从 0 到 1', 'from zero to one', 'zh', '从零到一', 'chinese'],
  ['袁进辉', 'Yuan Jinhui', 'zh', '袁老师', 'What the people of the interview call him.'],
] as const)('%s is also written: %s, %s %s (%s)', (zh, en, side, form, because) => {
  expect(isSameWord(term(zh, en), side, form, because)).toBe(true)
})

it.each([
  ['牛逼', 'awesome', '厉害', 'variant'],
  ['点子', 'new idea', '主意', 'variant'],
  ['论文', 'research paper', '发表', 'short'],
  ['平常心', 'equanimity', '平静', 'short'],
  ['访谈', 'interview', '谈话', 'spelling'],
  ['智能体', 'agent', 'Actor', 'foreign'],
  ['同学', 'colleague', '同事', 'same'],
] as const)('%s (%s) is not %s by being %s', (zh, en, form, because) => {
  expect(isSameWord(term(zh, en), 'zh', form, because)).toBe(false)
})
