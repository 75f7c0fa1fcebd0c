import { nothingChanged } from '#contract/changes.ts'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { commands } from '#contract/commands.ts'
import type { SegmentId, TermId, TextId } from '#contract/ids.ts'
import { ferryTalk, takeFile } from '../testing/own-text.ts'
import { anchorOf, failureOf, onlyText, openTestCore } from '../testing/test-core.ts'

const noText = '01a20a48-51b2-704f-881f-1b1927bac6f8' as TextId
const outputOf = (name: string) => commands.find((each) => each.name === name)?.output ?? v.never()

it('lists and opens the texts that come with the program', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  const { text } = await core.call('library.open', { textId })
  expect(v.is(outputOf('library.open'), { text })).toBe(true)
  expect(text).toMatchObject({ pairCount: 9, hanCount: 75, isBundled: true, placeIndex: null, furthestIndex: 0 })
  expect(text.outline).toEqual([
    { pairIndex: 1, title: { zh: '卷积', en: 'Convolution' } },
    { pairIndex: 7, title: { zh: '银行', en: 'Banks' } },
  ])
})

it('gives pairs of every shape with words, readings, terms and speakers', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 200 })
  expect(v.is(outputOf('library.pairs'), { pairs })).toBe(true)
  expect(pairs.map(({ index, source, target }) => [index, source.length, target.length])).toEqual([
    [0, 1, 1],
    [1, 1, 1],
    [2, 1, 1],
    [3, 2, 1],
    [4, 1, 2],
    [5, 1, 1],
    [6, 1, 0],
    [7, 1, 1],
    [8, 1, 1],
  ])
  const [, , , grown, question, answer, added] = pairs
  expect(grown?.startsParagraph).toBe(false)
  expect(question?.speaker).toEqual({ zh: '甲', en: 'First' })
  expect(answer).toMatchObject({
    kind: 'answer',
    startsParagraph: true,
    confidence: 1,
    origin: 'given',
    state: 'checked',
  })
  expect(added).toMatchObject({ kind: 'answer', startsParagraph: false })
  const words = grown?.source[0]?.words ?? []
  expect(words.find(({ text }) => text === '感受野')).toEqual({
    text: '感受野',
    startUtf16: 7,
    syllables: ['gan3', 'shou4', 'ye3'],
    termId: 'receptive-field',
    unsure: [],
    shown: null,
    choices: [],
  })
  const english = grown?.target[0]
  expect(english?.marks.map(({ startUtf16, endUtf16 }) => english.text.slice(startUtf16, endUtf16))).toEqual([
    'receptive field',
  ])
})

it('gives the pairs that were asked for and no others', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  const indexes = async (fromIndex: number, count: number) =>
    (await core.call('library.pairs', { textId, fromIndex, count })).pairs.map(({ index }) => index)
  expect(await indexes(3, 2)).toEqual([3, 4])
  expect(await indexes(500, 10)).toEqual([])
  expect(await indexes(0, 0)).toEqual([])
})

it('finds every place of a term', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  const { places } = await core.call('library.places', { textId, termId: 'receptive-field' as TermId })
  expect(
    places.map(({ pairIndex, sentence, startUtf16, endUtf16 }) => [pairIndex, sentence.slice(startUtf16, endUtf16)]),
  ).toEqual([
    [2, '感受野'],
    [3, '感受野'],
  ])
})

it('says what is not there', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  expect(await failureOf(core.call('library.open', { textId: noText }))).toBe('text-not-found')
  expect(await failureOf(core.call('library.pairs', { textId: noText, fromIndex: 0, count: 1 }))).toBe('text-not-found')
  expect(await failureOf(core.call('library.keep-place', { textId: noText, pairIndex: 0 }))).toBe('text-not-found')
  expect(await failureOf(core.call('library.places', { textId, termId: 'nothing' as TermId }))).toBe('term-not-found')
  expect(await failureOf(core.call('glossary.term', { termId: 'nothing' as TermId }))).toBe('term-not-found')
  expect(
    await failureOf(core.call('library.segment-index', { textId, segmentId: noText as string as SegmentId })),
  ).toBe('anchor-not-found')
})

it('remembers the place in a text and how far the reader ever came, also after a restart', async () => {
  const { core, reopen } = openTestCore()
  const textId = await onlyText(core)
  await core.call('library.keep-place', { textId, pairIndex: 5 })
  const answer = await core.call('library.keep-place', { textId, pairIndex: 2 })
  expect(answer).toEqual({
    changed: { ...nothingChanged, texts: [textId] },
    undo: null,
  })
  const { text } = await reopen().call('library.open', { textId })
  expect(text).toMatchObject({ placeIndex: 2, furthestIndex: 5 })
})

it('keeps the place within the text', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  await core.call('library.keep-place', { textId, pairIndex: 100_000 })
  const { text } = await core.call('library.open', { textId })
  expect(text.placeIndex).toBe(text.pairCount - 1)
})

it('leads from a segment to its pair', async () => {
  const { core } = openTestCore()
  const { textId, segmentId } = await anchorOf(core, '它最后能看到整张图')
  expect(await core.call('library.segment-index', { textId, segmentId })).toEqual({ pairIndex: 3 })
})

it('lists the terms of the glossary and tells all about one', async () => {
  const { core } = openTestCore()
  const { terms } = await core.call('glossary.list', {})
  expect(v.is(outputOf('glossary.list'), { terms })).toBe(true)
  const { term } = await core.call('glossary.term', { termId: 'attention' as TermId })
  expect(v.is(outputOf('glossary.term'), { term })).toBe(true)
  expect(term.relations).toEqual([
    { as: 'contrasts-with', to: 'convolution', zh: '卷积', en: 'convolution' },
    { as: 'used-by', to: 'gpt-3', zh: 'GPT-3', en: 'GPT-3' },
  ])
})

it('gives a text of one’s own other titles, which is a step that can be taken back', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  const said = { title: { zh: '湖边', en: 'By the lake' }, description: { zh: '短文', en: 'A short text' } }
  const { undo } = await core.call('library.describe', { textId, ...said })
  const find = async () => (await core.call('library.list', {})).texts.find(({ id }) => id === textId)
  expect(await find()).toMatchObject(said)
  await core.call('history.undo', { token: undo })
  expect((await find())?.title.zh).not.toBe('湖边')
})
