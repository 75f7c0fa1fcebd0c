import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openCore } from '../core.ts'
import { anchorOf, builtContent, onlyText, openTestCore, saveCard, temporaryFolder } from '../testing/test-core.ts'

const fixture = fileURLToPath(new URL('../testing/content', import.meta.url))

/** The fixture content with its text changed. */
function changedContent(change: (text: string) => string): string {
  const folder = temporaryFolder()
  cpSync(fixture, folder, { recursive: true })
  const path = join(folder, 'editions', 'small', 'text.txt')
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return builtContent(folder)
}

/** Opens the data again with other content, as after an update of the program. */
function updated(test: ReturnType<typeof openTestCore>, change: (text: string) => string) {
  test.core.close()
  return openCore({ ...test.options, contentDir: changedContent(change) })
}

it('keeps cards on their sentences and the reader at the pair when an edition is corrected', async () => {
  const test = openTestCore()
  const textId = await onlyText(test.core)
  await saveCard(test.core, '感受野')
  await saveCard(test.core, '银行')
  await test.core.call('library.keep-place', { textId, pairIndex: 8 })
  const core = updated(test, (text) =>
    text
      .replace('zh: 卷积的感受野很小。', 'zh: 一般来说，卷积的感受野很小。')
      .replace(
        '@heading\nzh: 银行',
        '@paragraph\nzh: 新添的一段，说别的事情。\nen: A new paragraph about something else.\n\n@heading\nzh: 银行',
      ),
  )
  const { texts } = await core.call('library.list', {})
  expect(texts).toMatchObject([{ id: textId, pairCount: 10, placeIndex: 9, furthestIndex: 9 }])
  const { cards } = await core.call('cards.list', { search: '', offset: 0, limit: 9 })
  const [bank, field] = cards
  expect(field).toMatchObject({ headword: '感受野', pairIndex: 2, sentence: '卷积的感受野很小。' })
  expect(field?.anchor).toMatchObject({ startUtf16: 8, endUtf16: 11, quote: '感受野' })
  expect(bank?.pairIndex).toBe(8)
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 2, count: 1 })
  expect(pairs[0]?.source[0]?.segmentId).toBe(field?.anchor.segmentId)
  core.close()
})

it('keeps a card whose sentence was taken out, and says that it leads nowhere', async () => {
  const test = openTestCore()
  await saveCard(test.core, '译者')
  const core = updated(test, (text) => text.replace('zh: 译者补充的话不在原文里。\nen: -\n\n', ''))
  const { cards } = await core.call('cards.list', { search: '', offset: 0, limit: 9 })
  expect(cards).toMatchObject([{ headword: '译者', pairIndex: null, sentence: '译者补充的话不在原文里。' }])
  core.close()
})

it('keeps every id when nothing but the English changed', async () => {
  const test = openTestCore()
  const textId = await onlyText(test.core)
  const idsOf = async (core: typeof test.core) => {
    const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 200 })
    return pairs.map(({ id, source, target }) => [
      id,
      source.map((each) => each.segmentId),
      target.map((each) => each.segmentId),
    ])
  }
  const before = await idsOf(test.core)
  const core = updated(test, (text) => text.replace('is small', 'is rather small'))
  expect(await idsOf(core)).toEqual(before)
  core.close()
})

it('takes nothing in when the content is the same', async () => {
  const test = openTestCore()
  const before = await anchorOf(test.core, '感受野')
  expect(await anchorOf(test.reopen(), '感受野')).toEqual(before)
})
