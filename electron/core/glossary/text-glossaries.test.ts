import { expect, it } from 'vitest'
import type { TermId, TextId } from '#contract/ids.ts'
import type { Core } from '../core.ts'
import { compileGlossary } from '../formats/glossary/compile-glossary.ts'
import { readContentSource } from '../bundled/read-source.ts'
import { pairsOf, takeFile } from '../testing/own-text.ts'
import { builtContent, failureOf, onlyText, openTestCore } from '../testing/test-core.ts'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../../content', import.meta.url))
const shippedTerms = compileGlossary(readContentSource(project).entries)

const lit = async (core: Core, textId: TextId) => {
  const pairs = await pairsOf(core, textId)
  return pairs.flatMap(({ source }) => source.flatMap(({ words }) => words.flatMap(({ termId }) => termId ?? [])))
}
const glossaryOf = async (core: Core, textId: TextId) =>
  (await core.call('library.glossaries', { textId })).glossaries[0]

it('lights terms in what we ship, and in a text of one’s own only once they are asked for', async () => {
  const { core } = openTestCore()
  const shipped = await onlyText(core)
  expect(await glossaryOf(core, shipped)).toEqual({ id: 'ai', isOn: true, isSuggested: false })
  expect((await lit(core, shipped)).length).toBeGreaterThan(2)

  const { textId } = await takeFile(core, '河边\n\n卷积的感受野很小。')
  expect(await glossaryOf(core, textId)).toEqual({ id: 'ai', isOn: false, isSuggested: false })
  expect(await lit(core, textId)).toEqual([])
  const { changed, undo } = await core.call('library.use-glossary', { textId, glossaryId: 'ai', isOn: true })
  expect(changed.pairs).toEqual([textId])
  expect(await lit(core, textId)).toEqual(['convolution', 'receptive-field'])
  await core.call('history.undo', { token: undo })
  expect(await lit(core, textId)).toEqual([])
})

it('lets places, counts and cuts of words follow the choice', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, '河边\n\n卷积的感受野很小。')
  const termId = 'receptive-field' as TermId
  const words = async () =>
    (await pairsOf(core, textId)).flatMap(({ source }) => source.flatMap((each) => each.words.map(({ text }) => text)))
  const places = async () => (await core.call('library.places', { textId, termId })).places.length
  expect(await places()).toBe(0)
  expect(await words()).not.toContain('感受野')
  await core.call('library.use-glossary', { textId, glossaryId: 'ai', isOn: true })
  expect(await places()).toBe(1)
  expect(await words()).toContain('感受野')
  await core.call('library.use-glossary', { textId, glossaryId: 'ai', isOn: false })
  expect(await places()).toBe(0)
})

it('suggests the glossary where many of its rarer terms stand, until the reader chose', async () => {
  const { core } = openTestCore({ contentDir: builtContent(project) })
  const rare = '感受野、卷积、反向传播、自注意力机制、扩散模型、语义分割、残差神经网络、预训练、归纳偏置、词元。'
  const { textId } = await takeFile(core, `笔记\n\n这一章讲${rare}`)
  expect(await glossaryOf(core, textId)).toEqual({ id: 'ai', isOn: false, isSuggested: true })
  await core.call('library.use-glossary', { textId, glossaryId: 'ai', isOn: false })
  expect(await glossaryOf(core, textId)).toEqual({ id: 'ai', isOn: false, isSuggested: false })

  const everyday = shippedTerms.filter(({ zh }) => ['视频', '团队', '产品', '数据', '资源', '任务'].includes(zh))
  expect(everyday.length).toBeGreaterThan(4)
  const plain = await takeFile(
    core,
    '日记\n\n我们的团队有新任务：看视频，写产品，找数据和资源，谈竞争，招募人，也谈失败。',
  )
  expect(await glossaryOf(core, plain.textId)).toEqual({ id: 'ai', isOn: false, isSuggested: false })
})

it('says that a text is not there', async () => {
  const { core } = openTestCore()
  const textId = '01a20a48-51b2-704f-881f-1b1927bac6f8' as TextId
  expect(await failureOf(core.call('library.glossaries', { textId }))).toBe('text-not-found')
})
