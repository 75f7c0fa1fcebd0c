import { textsIn } from './support/pages.ts'
import { expect, test } from './support/test.ts'

const novel = [
  '雨夜来客',
  '',
  '第一章 敲门声',
  '那天夜里下着大雨。她问：“谁在外面？”没有人回答。',
  '他推开门，走了进来。“我来得太晚了。”他说，“路上全是水。”',
].join('\n')

test('a text of one’s own is shown as it was understood, corrected, and then read, looked up and kept', async ({
  page,
}) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).click()
  await (await chooser).setFiles({ name: 'guest.txt', mimeType: 'text/plain', buffer: Buffer.from(novel, 'utf8') })
  const dialog = page.getByRole('dialog', { name: 'Open a text' })
  await expect(dialog.getByLabel('Title')).toHaveValue('雨夜来客')
  await expect(dialog).toContainText('paragraphs')
  await expect(dialog.getByRole('region', { name: 'How it begins' })).toContainText('第一章 敲门声')
  await dialog.getByLabel('Title').fill('雨夜')
  await dialog.getByRole('button', { name: 'Put it in the library' }).click()

  await expect(page.locator('[data-pair="0"]')).toBeVisible()
  await expect(page.locator('header')).toContainText('No English yet')
  await expect(page.locator('[data-missing]')).toHaveCount(0)
  await page.locator('[data-word="大雨"], [data-word="雨"]').first().click()
  await expect(page.getByRole('dialog')).toContainText('rain')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(textsIn(page)).toHaveCount(2)
})

test('a file in another encoding is read as what it is', async ({ page }) => {
  // 你好，世界。 in GB18030, twice, so that there is something to tell it by.
  const gb = Buffer.from('c4e3bac3a3accac0bde7a1a3', 'hex')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).click()
  await (await chooser).setFiles({ name: 'gb.txt', mimeType: 'text/plain', buffer: Buffer.concat([gb, gb, gb, gb]) })
  const dialog = page.getByRole('dialog', { name: 'Open a text' })
  await expect(dialog.getByRole('region', { name: 'How it begins' })).toContainText('你好，世界。')
  await dialog.getByText('Encoding and script').click()
  await expect(dialog.getByRole('radio', { name: 'GB18030' })).toBeChecked()
})

test('what is no text is refused in one sentence and nothing is stored', async ({ page }) => {
  for (const [name, bytes] of [
    ['empty.txt', Buffer.alloc(0)],
    ['picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex')],
  ] as const) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open a text…' }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: bytes })
    await expect(page.getByLabel('Message')).toContainText(name)
    await page.getByRole('button', { name: 'Dismiss' }).click()
  }
  await expect(textsIn(page)).toHaveCount(1)
})

test('what is pasted in the library is opened like a file, text or page, and in a field it stays a text', async ({
  page,
}) => {
  const paste = (data: Readonly<Record<string, string>>) =>
    page.evaluate((items) => {
      const clipboardData = new DataTransfer()
      for (const [type, value] of Object.entries(items)) clipboardData.setData(type, value)
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, data)
  await expect(textsIn(page).first()).toBeVisible()
  await paste({ 'text/plain': '湖边\n\n我们在湖边走。' })
  const dialog = page.getByRole('dialog', { name: 'Open a text' })
  await expect(dialog.getByRole('region', { name: 'How it begins' })).toContainText('我们在湖边走')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await paste({
    'text/html': '<h1>山里</h1><p>山里<b>没有</b>人。</p><p>鸟在叫。</p>',
    'text/plain': '山里没有人。鸟在叫。',
  })
  await expect(dialog.getByLabel('Title')).toHaveValue('山里')
  await dialog.getByRole('button', { name: 'Put it in the library' }).click()
  await expect(page.locator('[data-pair]').first()).toBeVisible()
  await page.keyboard.press('Control+f')
  await paste({ 'text/plain': '山里' })
  await expect(dialog).toBeHidden()
})
