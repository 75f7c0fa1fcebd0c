import { nothingChanged } from '#contract/changes.ts'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { Correction, type CorrectionChange, type CorrectionScope } from '#contract/corrections.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { Core } from '../core.ts'
import { anchorOf, failureOf, onlyText, openTestCore, saveCard } from '../testing/test-core.ts'

/** The words of the sentence that begins with some characters: `银行(yin2 hang2)`. */
async function wordsOf(core: Core, beginning: string): Promise<string> {
  const { pairs } = await core.call('library.pairs', { textId: await onlyText(core), fromIndex: 0, count: 50 })
  const sentence = pairs.flatMap(({ source }) => source).find(({ text }) => text.startsWith(beginning))
  return (sentence?.words ?? [])
    .map(({ text, syllables }) => (syllables.some(Boolean) ? `${text}(${syllables.join(' ')})` : text))
    .join(' ')
}

async function make(core: Core, quote: string, change: CorrectionChange, scope: CorrectionScope = 'here') {
  return core.call('corrections.make', { draft: { scope, anchor: await anchorOf(core, quote), change } })
}

const read = (reading: string): CorrectionChange => ({ kind: 'reading', reading })
const split = (...cutsUtf16: number[]): CorrectionChange => ({ kind: 'split', cutsUtf16 })
const merge: CorrectionChange = { kind: 'merge' }

it('shows a corrected reading at its one place, also after a restart, until it is taken back', async () => {
  const test = openTestCore()
  expect(await wordsOf(test.core, '他长大')).toContain('长大(zhang3 da4)')
  const { correction, changed, undo } = await make(test.core, '长大', read('cháng dà'))
  expect(v.is(Correction, correction)).toBe(true)
  expect(correction).toMatchObject({ before: ['zhang3', 'da4'], after: ['chang2', 'da4'], isPlaceGone: false })
  expect(changed).toEqual({ ...nothingChanged, corrections: true })
  const core = test.reopen()
  expect(await wordsOf(core, '他长大')).toContain('长大(chang2 da4)')
  await core.call('history.undo', { token: undo as UndoToken })
  expect(await wordsOf(core, '他长大')).toContain('长大(zhang3 da4)')
})

it('reads every place of a word anew, but not the same characters inside another word', async () => {
  const { core } = openTestCore()
  await make(core, '银行', read('yin2 xing2'), 'everywhere')
  expect(await wordsOf(core, '银行')).toBe('银行(yin2 xing2)')
  expect(await wordsOf(core, '他长大')).toContain('银行(yin2 xing2)')
  await make(core, '行', read('heng2'), 'everywhere')
  expect(await wordsOf(core, '他长大')).toContain('银行(yin2 xing2)')
})

it('lets the nearer correction win over the wider, and the newer over the older', async () => {
  const { core } = openTestCore()
  await make(core, '感受野', read('gan1 shou1 ye1'), 'here')
  await make(core, '感受野', read('gan2 shou2 ye2'), 'text')
  await make(core, '感受野', read('gan4 shou4 ye4'), 'everywhere')
  expect(await wordsOf(core, '卷积的')).toContain('感受野(gan1 shou1 ye1)')
  expect(await wordsOf(core, '层数')).toContain('感受野(gan2 shou2 ye2)')
  await make(core, '感受野', read('gan3 shou3 ye3'), 'here')
  expect(await wordsOf(core, '卷积的')).toContain('感受野(gan3 shou3 ye3)')
  const { corrections, total } = await core.call('corrections.list', { search: '', offset: 0, limit: 9 })
  expect(total).toBe(3)
  expect(corrections.map(({ scope }) => scope)).toEqual(['here', 'everywhere', 'text'])
})

it('parts a word and keeps its readings, and the parts of a term are no term', async () => {
  const { core } = openTestCore()
  await make(core, '感受野', split(2), 'everywhere')
  expect(await wordsOf(core, '卷积的')).toContain('感受(gan3 shou4) 野(ye3)')
  expect(await wordsOf(core, '层数')).toContain('感受(gan3 shou4) 野(ye3)')
  const { pairs } = await core.call('library.pairs', { textId: await onlyText(core), fromIndex: 2, count: 1 })
  expect(pairs[0]?.source[0]?.words.map(({ termId }) => termId)).toEqual([
    'convolution',
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

it('joins pieces to a word, and parts and joins in one go', async () => {
  const { core } = openTestCore()
  const { correction } = await make(core, '工作了', merge)
  expect(correction).toMatchObject({ before: ['工作', '了'], after: ['工作了'] })
  expect(await wordsOf(core, '他长大')).toContain('工作了(gong1 zuo4 le5)')
  await make(core, '去银行工作', split(2, 3))
  expect(await wordsOf(core, '他长大')).toContain('去银(qu4 yin2) 行(hang2) 工作(gong1 zuo4) 了')
})

it('makes a term of characters that are joined to one', async () => {
  const { core } = openTestCore()
  await make(core, '感受野', split(1, 2))
  await make(core, '感受野', merge)
  const { pairs } = await core.call('library.pairs', { textId: await onlyText(core), fromIndex: 2, count: 1 })
  expect(pairs[0]?.source[0]?.words.find(({ text }) => text === '感受野')?.termId).toBe('receptive-field')
})

it('says beforehand how many places would change, and changes none', async () => {
  const { core } = openTestCore()
  const anchor = await anchorOf(core, '感受野')
  const preview = (scope: CorrectionScope, change: CorrectionChange) =>
    core.call('corrections.preview', { draft: { scope, anchor, change } })
  expect(await preview('everywhere', read('gan1 shou1 ye1'))).toMatchObject({
    before: ['gan3', 'shou4', 'ye3'],
    after: ['gan1', 'shou1', 'ye1'],
    count: 2,
    textCount: 1,
    isMore: false,
    places: [
      { pairIndex: 2, before: ['gan3', 'shou4', 'ye3'] },
      { pairIndex: 3, startUtf16: 7, after: ['gan1', 'shou1', 'ye1'] },
    ],
  })
  expect(await preview('here', split(2))).toMatchObject({ count: 1, before: ['感受野'], after: ['感受', '野'] })
  expect(await preview('text', read('gǎnshòuyě'))).toMatchObject({ count: 0, places: [] })
  expect(await wordsOf(core, '层数')).toContain('感受野(gan3 shou4 ye3)')
  expect((await core.call('corrections.list', { search: '', offset: 0, limit: 9 })).total).toBe(0)
})

it('refuses what is no reading or no cut with one code, and changes nothing', async () => {
  const { core } = openTestCore()
  const failure = (quote: string, change: CorrectionChange) => failureOf(make(core, quote, change))
  expect(await failure('感受野', read('gan3 shou4'))).toBe('syllable-count')
  expect(await failure('感受野', read('receptive field'))).toBe('not-pinyin')
  expect(await failure('感受野', read(''))).toBe('not-pinyin')
  expect(await failure('GPT-3', read('ji4'))).toBe('syllable-count')
  expect(await failure('感受野', split(3))).toBe('no-such-cut')
  expect(await failure('感受野', split(2, 1))).toBe('no-such-cut')
  expect(await failure('野', merge)).toBe('no-such-cut')
  expect(await failure('很小。', merge)).toBe('no-such-cut')
  const anchor = { ...(await anchorOf(core, '感受野')), quote: '感受田' }
  expect(await failureOf(core.call('corrections.make', { draft: { scope: 'here', anchor, change: merge } }))).toBe(
    'anchor-not-found',
  )
  expect((await core.call('corrections.list', { search: '', offset: 0, limit: 9 })).total).toBe(0)
})

it('takes a correction back from the list, and that can be undone', async () => {
  const { core } = openTestCore()
  const { correction } = await make(core, '银行', read('yin1 hang1'), 'text')
  const { undo } = await core.call('corrections.delete', { correctionId: correction.id })
  expect(await wordsOf(core, '银行')).toBe('银行(yin2 hang2)')
  expect(await failureOf(core.call('corrections.delete', { correctionId: correction.id }))).toBe('correction-not-found')
  await core.call('history.undo', { token: undo as UndoToken })
  expect(await wordsOf(core, '银行')).toBe('银行(yin1 hang1)')
})

it('puts the corrected reading on a card', async () => {
  const { core } = openTestCore()
  await make(core, '长大', read('chang2 da4'))
  expect((await saveCard(core, '长大')).card.reading).toBe('chang2 da4')
})
