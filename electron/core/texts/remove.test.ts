import { expect, it } from 'vitest'
import { pairsOf, takeFile } from '../testing/own-text.ts'
import { failureOf, onlyText, openTestCore } from '../testing/test-core.ts'
import { present } from '../testing/present.ts'

it('removes a text from every list and keeps the cards that were made of it', async () => {
  const { core } = openTestCore()
  const { textId } = await takeFile(core, '渡口\n\n河水漫过了石桥。')
  const sentence = (await pairsOf(core, textId)).at(-1)?.source[0]
  const anchor = { textId, segmentId: present(sentence).segmentId, startUtf16: 0, endUtf16: 2, quote: '河水' }
  await core.call('cards.save', { anchor, termId: null })
  const { changed, undo } = await core.call('library.remove', { textId })
  expect(changed.texts).toEqual([textId])
  expect((await core.call('library.list', {})).texts.map(({ id }) => id)).not.toContain(textId)
  const { card } = await core.call('cards.find', { headword: '河水' })
  expect(card).toMatchObject({
    sentence: '河水漫过了石桥。',
    textTitle: { zh: '渡口' },
    isTextHere: false,
    pairIndex: null,
  })
  for (const call of [
    core.call('library.open', { textId }),
    core.call('library.remove', { textId }),
    core.call('library.segment-index', { textId, segmentId: anchor.segmentId }),
    core.call('cards.save', { anchor: { ...anchor, endUtf16: 1, quote: '河' }, termId: null }),
  ])
    expect(await failureOf(call)).toBe('text-not-found')
  await core.call('history.undo', { token: present(undo) })
  expect((await core.call('cards.find', { headword: '河水' })).card).toMatchObject({ isTextHere: true, pairIndex: 1 })
})

it('refuses to remove a text that comes with the program', async () => {
  const { core } = openTestCore()
  expect(await failureOf(core.call('library.remove', { textId: await onlyText(core) }))).toBe('text-is-bundled')
})
