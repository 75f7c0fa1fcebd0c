import { expect, it } from 'vitest'
import type { Core } from '../core.ts'
import { ferryTalk, pairsOf, previewFile, shownOf, takeFile } from '../testing/own-text.ts'
import { openTestCore } from '../testing/test-core.ts'

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const MARK = '\uFEFF'

// Node writes neither; these are the talks below, once encoded elsewhere.
const simplified =
  '渡口的早晨\n\n早报：你从哪里来？\n船夫：上游。那里雨很大，河水漫过了石桥。\n早报：他们在等什么？\n船夫：等一封信。\n'
const gb18030 =
  'b6c9bfdab5c4d4e7b3bf0a0ad4e7b1a8a3bac4e3b4d3c4c4c0efc0b4a3bf0ab4acb7f2a3bac9cfd3cea1a3c4c7c0efd3eabadcb4f3a3acbad3cbaec2feb9fdc1cbcaafc7c5a1a30ad4e7b1a8a3bacbfbc3c7d4dab5c8cab2c3b4a3bf0ab4acb7f2a3bab5c8d2bbb7e2d0c5a1a30a'
const traditional =
  '渡口的早晨\n\n早報：你從哪裡來？\n船夫：上游。那裡雨很大，河水漫過了石橋。\n早報：他們在等什麼？\n船夫：等一封信。\n'
const big5 =
  'b4e7a466aabaa6adb1e10a0aa6adb3f8a147a741b171adfeb8cca8d3a1480ab2eea4d2a147a457b4e5a143a8bab8ccab42abdca46aa141aa65a4f4baa9b94ca446a5dbbef4a1430aa6adb3f8a147a54cadcca662b5a5a4b0bbf2a1480ab2eea4d2a147b5a5a440abcaab48a1430a'

it.each([
  ['UTF-8', 'utf-8', ferryTalk, Buffer.from(ferryTalk)],
  ['UTF-8 with a mark', 'utf-8', ferryTalk, Buffer.from(MARK + ferryTalk)],
  ['UTF-16 LE', 'utf-16le', ferryTalk, utf16(ferryTalk, false)],
  ['UTF-16 LE with a mark', 'utf-16le', ferryTalk, utf16(MARK + ferryTalk, false)],
  ['UTF-16 BE', 'utf-16be', ferryTalk, utf16(ferryTalk, true)],
  ['UTF-16 BE with a mark', 'utf-16be', ferryTalk, utf16(MARK + ferryTalk, true)],
  ['GB18030', 'gb18030', simplified, Buffer.from(gb18030, 'hex')],
  ['GB18030 with a mark', 'gb18030', simplified, Buffer.from(`84319533${gb18030}`, 'hex')],
  ['Big5', 'big5', traditional, Buffer.from(big5, 'hex')],
])('opens a text in %s as the same text', async (_, encoding, text, bytes) => {
  const { core } = openTestCore()
  expect((await previewFile(core, bytes)).encoding).toBe(encoding)
  const base = await takeFile(core, `${text} `, { name: 'base.txt' })
  const copy = await takeFile(core, bytes, { name: 'copy.txt' })
  expect(shownOf(await pairsOf(core, copy.textId))).toEqual(shownOf(await pairsOf(core, base.textId)))
})

const everythingIn = (core: Core) =>
  Promise.all([core.call('library.list', {}), core.call('packs.list', {}), core.call('study.next', {})])

it.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a mark and nothing else', Buffer.from(MARK), 'empty'],
  ['only blanks', Buffer.from(' \n\u3000\n\t'), 'empty'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000010', 'hex'), 'binary'],
  ['zeros', Buffer.alloc(5000), 'binary'],
])('refuses %s with one reason, and stores nothing', async (_, bytes, reason) => {
  const { core } = openTestCore()
  const before = await everythingIn(core)
  await expect(previewFile(core, bytes)).rejects.toMatchObject({ code: 'file-refused', data: { reason } })
  await expect(takeFile(core, bytes)).rejects.toMatchObject({ code: 'file-refused', data: { reason } })
  expect(await everythingIn(core)).toEqual(before)
})

it('refuses a file that is larger than any text before a byte of it is sent', async () => {
  const { core } = openTestCore()
  const begun = core.call('imports.begin', { name: 'huge.txt', byteLength: 65 * 1024 * 1024 })
  await expect(begun).rejects.toMatchObject({ code: 'file-refused', data: { reason: 'too-large' } })
})
