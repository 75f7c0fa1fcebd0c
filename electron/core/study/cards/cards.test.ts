import { nothingChanged } from '#contract/changes.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Card } from '#contract/cards.ts'
import { CommandError } from '#contract/errors.ts'
import type { CardId, SegmentId, TermId, UndoToken } from '#contract/ids.ts'
import { pairsOf, takeFile } from '../../testing/own-text.ts'
import { anchorOf, failureOf, openTestCore, saveCard } from '../../testing/test-core.ts'

const noCard = '01a20a48-51b2-704f-881f-1b1927bac6f8' as CardId

it('saves a term with reading, meaning, marked sentence, English and the way back', async () => {
  const { core, wait } = openTestCore()
  const { card, changed, undo } = await saveCard(core, '感受野', 'receptive-field')
  expect(v.is(Card, card)).toBe(true)
  expect(changed).toEqual({ ...nothingChanged, cards: [card.id], study: true, words: true })
  expect(undo).not.toBeNull()
  expect(card.createdAt).toBe(wait(0))
})

it('composes the card of a term from the glossary and the pair', async () => {
  const { core } = openTestCore()
  const anchor = await anchorOf(core, '感受野会增长')
  const { card } = await core.call('cards.save', {
    anchor: { ...anchor, endUtf16: anchor.startUtf16 + 3, quote: '感受野' },
    termId: 'receptive-field' as TermId,
  })
  expect(card).toMatchObject({
    headword: '感受野',
    reading: 'gan3 shou4 ye3',
    sentence: '层数增加以后，感受野会增长。它最后能看到整张图。',
    translation: 'With more layers the receptive field grows until it covers the whole picture.',
    termId: 'receptive-field',
    pairIndex: 3,
    state: 'new',
    reps: 0,
    textTitle: { zh: '网络怎样看图', en: 'How networks look' },
  })
  expect(card.meaning).toContain('receptive field')
  expect(card.sentence.slice(card.markStartUtf16, card.markEndUtf16)).toBe('感受野')
})

it('reads a word that is no term as its sentence has it', async () => {
  const { core } = openTestCore()
  expect((await saveCard(core, '增长')).card).toMatchObject({
    headword: '增长',
    reading: 'zeng1 zhang3',
    meaning: expect.stringContaining('increase') as string,
    termId: null,
  })
  expect((await saveCard(core, '银行')).card.reading).toBe('yin2 hang2')
})

it('heads a card by the spelling that was clicked, with its own reading and the term’s meaning', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, '卷积\n\n卷积的感受域很小。')
  const pairs = await pairsOf(core, textId)
  const sentence = pairs.flatMap(({ source }) => source).find(({ text }) => text.includes('感受域'))
  const startUtf16 = sentence?.text.indexOf('感受域') ?? 0
  const segmentId = sentence?.segmentId ?? ('' as SegmentId)
  const anchor = { textId, segmentId, startUtf16, endUtf16: startUtf16 + 3, quote: '感受域' }
  const { card } = await core.call('cards.save', { anchor, termId: 'receptive-field' as TermId })
  expect(card).toMatchObject({ headword: '感受域', reading: 'gan3 shou4 yu4', termId: 'receptive-field' })
  expect(card.meaning).toContain('receptive field')
})

it('marks the word in the second sentence of a pair', async () => {
  const { core } = openTestCore()
  const { card } = await saveCard(core, '整张图')
  expect(card.sentence.slice(card.markStartUtf16, card.markEndUtf16)).toBe('整张图')
})

it('makes one card of a headword, and of a term, and says which it is', async () => {
  const { core } = openTestCore()
  const { card } = await saveCard(core, '感受野', 'receptive-field')
  const again = await saveCard(core, '感受野').catch((error: unknown) => error)
  expect(again).toBeInstanceOf(CommandError)
  expect(again).toMatchObject({ code: 'already-a-card', data: { cardId: card.id } })
  await core.call('cards.edit', { cardId: card.id, fields: { headword: '感受域' } })
  expect(await failureOf(saveCard(core, '感受野', 'receptive-field'))).toBe('already-a-card')
  expect((await core.call('cards.find', { headword: '感受野' })).card?.id).toBe(card.id)
  expect((await core.call('cards.find', { headword: '别的' })).card).toBeNull()
})

it('saves a word of the dictionary, and a term, without a text, and takes them back', async () => {
  const { core } = openTestCore()
  const save = (headword: string, syllables: string[], termId: string | null) =>
    core.call('cards.save-word', { headword, syllables, termId: termId as TermId | null })
  const { card, undo } = await save('长', ['zhang3'], null)
  expect(v.is(Card, card)).toBe(true)
  expect(card).toMatchObject({ headword: '长', reading: 'zhang3', sentence: '', pairIndex: null, isTextHere: false })
  expect(card.meaning).toMatch(/chief|head|elder/)
  expect(card.anchor.quote).toBe('')
  expect(await failureOf(save('长', ['chang2'], null))).toBe('already-a-card')
  await core.call('history.undo', { token: undo })
  expect((await core.call('cards.find', { headword: '长' })).card).toBeNull()
  const { card: term } = await save('感受野', ['gan3', 'shou4', 'ye3'], 'receptive-field')
  expect(term).toMatchObject({
    termId: 'receptive-field',
    meaning: expect.stringContaining('receptive field') as string,
  })
  expect((await core.call('study.next', {})).card?.id).toBe(term.id)
})

it('saves nothing from words that are no longer there', async () => {
  const { core } = openTestCore()
  const anchor = await anchorOf(core, '感受野')
  const save = (change: object) =>
    failureOf(core.call('cards.save', { anchor: { ...anchor, ...change }, termId: null }))
  expect(await save({ quote: '不在这里' })).toBe('anchor-not-found')
  expect(await save({ quote: '' })).toBe('anchor-not-found')
  expect(await save({ quote: ' ' })).toBe('anchor-not-found')
  expect(await save({ segmentId: noCard })).toBe('anchor-not-found')
  expect(await save({ textId: noCard })).toBe('text-not-found')
  const withTerm = core.call('cards.save', { anchor, termId: 'nothing' as TermId })
  expect(await failureOf(withTerm)).toBe('term-not-found')
})

describe('finds cards', () => {
  it.each([
    ['感受', 2],
    ['gan3 shou4', 1],
    ['gan shou ye', 1],
    ['ganshouye', 1],
    ['gǎnshòuyě', 1],
    ['GAN', 1],
    ['receptive', 1],
    ['small', 0],
    ['卷积的', 1],
    ['zeng zhang', 1],
    ['nothing', 0],
    ['%', 0],
    ['', 2],
    ['  ', 2],
  ])('by “%s”', async (search, total) => {
    const { core } = openTestCore()
    await saveCard(core, '感受野', 'receptive-field')
    await saveCard(core, '增长')
    const found = await core.call('cards.list', { search, offset: 0, limit: 50 })
    expect([found.total, found.cards.length]).toEqual([total, total])
  })
})

it('lists the newest cards first, page by page', async () => {
  const { core, wait } = openTestCore()
  for (const word of ['感受野', '增长', '银行', '整张图']) {
    await saveCard(core, word)
    wait(1000)
  }
  const page = async (offset: number, limit: number) =>
    (await core.call('cards.list', { search: '', offset, limit })).cards.map(({ headword }) => headword)
  expect(await page(0, 3)).toEqual(['整张图', '银行', '增长'])
  expect(await page(3, 3)).toEqual(['感受野'])
})

describe('keeps the mark where it belongs when the sentence is edited', () => {
  it.each([
    ['一般卷积的感受野很小。', '感受野'],
    ['感受野，卷积的感受野。', '感受野'],
    ['别的话。', ''],
  ])('to “%s”', async (sentence, marked) => {
    const { core } = openTestCore()
    const { card: saved } = await saveCard(core, '感受野')
    const { card } = await core.call('cards.edit', { cardId: saved.id, fields: { sentence } })
    expect(card.sentence.slice(card.markStartUtf16, card.markEndUtf16)).toBe(marked)
  })
})

it('edits what it is told to and nothing else, and takes it back', async () => {
  const { core } = openTestCore()
  const { card } = await saveCard(core, '感受野')
  const edited = await core.call('cards.edit', { cardId: card.id, fields: { note: '第一章', headword: ' 感受域 ' } })
  expect(edited.card).toEqual({ ...card, note: '第一章', headword: '感受域' })
  expect(edited.changed).toEqual({ ...nothingChanged, cards: [card.id] })
  await core.call('history.undo', { token: edited.undo as UndoToken })
  expect((await core.call('cards.find', { headword: '感受野' })).card).toEqual(card)
})

it('does not rename a card to a headword that another has', async () => {
  const { core } = openTestCore()
  const { card } = await saveCard(core, '感受野')
  const { card: other } = await saveCard(core, '增长')
  const rename = core.call('cards.edit', { cardId: card.id, fields: { headword: '增长' } })
  await expect(rename).rejects.toMatchObject({ code: 'already-a-card', data: { cardId: other.id } })
  expect(await failureOf(core.call('cards.edit', { cardId: noCard, fields: {} }))).toBe('card-not-found')
})

it('brings a deleted card back with its schedule', async () => {
  const { core } = openTestCore()
  const { card } = await saveCard(core, '感受野')
  await core.call('study.grade', { cardId: card.id, grade: 'easy', answeredInMs: 900 })
  const before = (await core.call('cards.find', { headword: '感受野' })).card
  const { undo } = await core.call('cards.delete', { cardId: card.id })
  expect((await core.call('cards.find', { headword: '感受野' })).card).toBeNull()
  expect(await failureOf(core.call('cards.delete', { cardId: card.id }))).toBe('card-not-found')
  await core.call('history.undo', { token: undo as UndoToken })
  expect((await core.call('cards.find', { headword: '感受野' })).card).toEqual(before)
})

it('keeps every card when the program is closed and opened again', async () => {
  const { core, reopen } = openTestCore()
  const { card } = await saveCard(core, '感受野', 'receptive-field')
  const { cards } = await reopen().call('cards.list', { search: '', offset: 0, limit: 10 })
  expect(cards).toEqual([card])
})
