import { expect, it } from 'vitest'
import type { TermId } from '#contract/ids.ts'
import { ferryTalk, pairsOf, previewFile, shownOf, takeFile } from '../testing/own-text.ts'
import { failureOf, openTestCore } from '../testing/test-core.ts'

it('shows sentences without labels and marks, and keeps the file whole beneath', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  const pairs = await pairsOf(core, textId)
  const stored = pairs.flatMap(({ source }) => source.map(({ text }) => text)).join('')
  expect(stored).toBe(ferryTalk.replaceAll(/\s/g, '').replaceAll('-', '- '))
  expect(shownOf(pairs)).toContain('你从哪里来？')
  expect(shownOf(pairs)).toContain('一盏灯')
  for (const { text, prefixUtf16, words } of pairs.flatMap(({ source }) => source)) {
    expect(words.map((word) => word.text).join('')).toBe(text.slice(prefixUtf16))
    for (const word of words) expect(text.startsWith(word.text, word.startUtf16)).toBe(true)
  }
})

it('makes a card of the words after a label, without the label', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, ferryTalk)
  const sentence = (await pairsOf(core, textId))
    .flatMap(({ source }) => source)
    .find(({ text }) => text.includes('上游'))
  if (!sentence) throw new Error('no such sentence')
  const startUtf16 = sentence.text.indexOf('上游')
  const anchor = { textId, segmentId: sentence.segmentId, startUtf16, endUtf16: startUtf16 + 2, quote: '上游' }
  const { card } = await core.call('cards.save', { anchor, termId: null })
  expect(card.sentence).toBe('上游。')
  expect(card.sentence.slice(card.markStartUtf16, card.markEndUtf16)).toBe('上游')
  const label = { ...anchor, startUtf16: 0, endUtf16: 2, quote: '船夫' }
  expect(await failureOf(core.call('cards.save', { anchor: label, termId: null }))).toBe('anchor-not-found')
})

it('counts no term in the label of who speaks', async () => {
  const { core } = openTestCore()
  const talk = '卷积：你好吗？\n池化：我好。\n卷积：卷积是什么？\n池化：一种运算。'
  const { textId } = await takeFile(core, talk)
  await core.call('library.use-glossary', { textId, glossaryId: 'ai', isOn: true })
  const { places } = await core.call('library.places', { textId, termId: 'convolution' as TermId })
  expect(places.map(({ startUtf16, sentence }) => sentence.slice(startUtf16))).toEqual(['卷积是什么？'])
})

it('lets the reader say what is a heading and what is none', async () => {
  const { core } = openTestCore()
  const text = '第一章 雨夜\n那天夜里下着大雨，没有人出门。\n\n灯火\n\n他推开门，走了进来，身上全是水。\n'
  const seen = await previewFile(core, text)
  const headings = seen.shortLines.filter(({ isHeading }) => isHeading).map(({ line }) => line)
  const candidates = seen.shortLines.filter(({ isHeading }) => !isHeading).map(({ line }) => line)
  const changed = await previewFile(core, text, { headings: candidates, notHeadings: headings })
  expect([...headings, ...candidates].toSorted()).toEqual(['灯火', '第一章 雨夜'].toSorted())
  expect(changed.shortLines.map(({ line, isHeading }) => [line, isHeading])).toEqual(
    seen.shortLines.map(({ line, isHeading }) => [line, !isHeading]),
  )
  const { textId } = await takeFile(core, text, { corrections: { headings: ['灯火'], notHeadings: ['第一章 雨夜'] } })
  const { text: opened } = await core.call('library.open', { textId })
  expect(opened.outline.map(({ title }) => title.zh)).toEqual(['灯火'])
})

it('offers a short line after a turn as a heading', async () => {
  const { core } = openTestCore()
  const text = ferryTalk.replace('- 一盏灯', '\n灯下的信\n\n天气：转晴').replace('一、雨季', '天气：小雨')
  const { shortLines } = await previewFile(core, text, { speakers: ['早报', '船夫'] })
  expect(shortLines).toContainEqual({ line: '灯下的信', isHeading: false })
})

it('lets the reader say who speaks', async () => {
  const { core } = openTestCore()
  const seen = await previewFile(core, ferryTalk)
  expect(seen.speakers).toEqual([
    { label: '早报', turns: 3 },
    { label: '船夫', turns: 3 },
  ])
  const one = await previewFile(core, ferryTalk, { speakers: ['船夫'] })
  expect(one.speakers.map(({ label }) => label)).toEqual(['船夫'])
  expect(one.otherLabels).toContain('早报')
  const none = await previewFile(core, ferryTalk, { speakers: [] })
  expect([none.speakers, none.otherLabels.toSorted()]).toEqual([[], ['早报', '船夫'].toSorted()])
})

it('joins lines that were broken to a width, or leaves them, as the reader says', async () => {
  const { core } = openTestCore()
  const text = '那天夜里下着大雨\n没有人出门。\n\n他推开门走了进来\n身上全是水。\n'
  const apart = await previewFile(core, text)
  expect([apart.isHardWrapped, apart.counts.paragraphs]).toEqual([false, 4])
  const joined = await previewFile(core, text, { isHardWrapped: true })
  expect([joined.isHardWrapped, joined.counts.paragraphs]).toEqual([true, 2])
  expect((await previewFile(core, text, { isHardWrapped: false })).counts.paragraphs).toBe(4)
})

it('keeps how the Chinese is written, as imported or as the reader says', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, '這個國家的書\n\n我們來說說過去的時候，還有後來的事。')
  expect((await core.call('library.open', { textId })).text.language).toBe('zh-Hant')
  const told = await takeFile(core, '山水', { corrections: { language: 'zh-Hant' } })
  expect((await core.call('library.open', { textId: told.textId })).text.language).toBe('zh-Hant')
})

it('takes an import back, and brings the text and the place back with the same file', async () => {
  const { core, reopen } = openTestCore()
  const taken = await takeFile(core, ferryTalk)
  await core.call('library.keep-place', { textId: taken.textId, pairIndex: 4 })
  if (!taken.undo) throw new Error('no undo')
  const undone = await core.call('history.undo', { token: taken.undo })
  expect(undone.changed.texts).toEqual([taken.textId])
  expect((await core.call('library.list', {})).texts).toHaveLength(1)
  expect(await failureOf(core.call('library.pairs', { textId: taken.textId, fromIndex: 0, count: 9 }))).toBe(
    'text-not-found',
  )
  const again = reopen()
  const back = await takeFile(again, ferryTalk)
  expect(back).toMatchObject({ textId: taken.textId, arrival: 'back' })
  expect((await again.call('library.open', { textId: back.textId })).text.placeIndex).toBe(4)
  expect(await takeFile(again, ferryTalk)).toMatchObject({ textId: taken.textId, arrival: 'there', undo: null })
})

it('takes a removed file that is imported otherwise now as a text of its own', async () => {
  const { core } = openTestCore()
  const first = await takeFile(core, ferryTalk)
  await core.call('library.remove', { textId: first.textId })
  const second = await takeFile(core, ferryTalk, { corrections: { speakers: [] } })
  expect(second.arrival).toBe('new')
  expect(second.textId).not.toBe(first.textId)
})

it('corrects a reading after a label, and nothing in the label itself', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, '行长：行长来了吗？\n船夫：来了。\n行长：他说行长还在吗？\n船夫：在。')
  const sentences = (await pairsOf(core, textId)).flatMap(({ source }) => source)
  const [first] = sentences
  if (!first) throw new Error('no sentence')
  const anchor = { textId, segmentId: first.segmentId, startUtf16: 3, endUtf16: 5, quote: '行长' }
  const draft = { scope: 'text' as const, anchor, change: { kind: 'reading' as const, reading: 'xíng cháng' } }
  await core.call('corrections.make', { draft })
  const said = (await pairsOf(core, textId)).flatMap(({ source }) =>
    source.flatMap(({ words }) => words.filter(({ text }) => text === '行长')),
  )
  expect(said.map(({ startUtf16, syllables }) => [startUtf16, ...syllables])).toEqual([
    [3, 'xing2', 'chang2'],
    [5, 'xing2', 'chang2'],
  ])
  const label = { ...anchor, startUtf16: 0, endUtf16: 2 }
  const asked = core.call('corrections.make', { draft: { ...draft, anchor: label } })
  expect(await failureOf(asked)).toBe('anchor-not-found')
})
