import type { Page } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { textsIn } from './support/pages.ts'
import { expect, test } from './support/test.ts'

const chinese = '渡口的早晨\n\n船来了，水很急。\n他们下了船，走进一家旅馆。\n2019年，这里修了一座新桥。'
const english =
  'Morning at the ferry\n\nThe boat came, and the water was quick.\nThey left the boat and went into an inn.\nIn 2019 a new bridge was built here.'

async function choose(page: Page, button: string, name: string, text: string) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).press('Enter')
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') })
}

const english1 = (page: Page) => page.locator('[data-pair="1"] [data-side="target"]')

test('two files become one text, by keyboard: chosen, previewed, aligned, read', async ({ page }) => {
  await page.getByRole('button', { name: 'New text from two files…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New text from two files' })
  await choose(page, 'Choose a file… Chinese', 'ferry.en.txt', english)
  await choose(page, 'Choose a file… English', 'ferry.zh.txt', chinese)
  await dialog.getByRole('button', { name: 'Next' }).press('Enter')
  await expect(dialog).toContainText('swapped back')
  await expect(dialog.getByRole('region', { name: 'Chinese' })).toContainText('船来了，水很急。')
  await expect(dialog.getByLabel('Title')).toHaveValue('渡口的早晨')
  expect(await axeFaults(page, 'page')).toEqual([])
  await dialog.getByRole('button', { name: 'Align and read' }).press('Enter')
  await expect(english1(page)).toHaveText('The boat came, and the water was quick.')
  await page.keyboard.press('z')
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(textsIn(page)).toHaveCount(1)
})

test('English is added to a text that was opened without it', async ({ page }) => {
  await choose(page, 'Open a text…', 'ferry.txt', chinese)
  await page.getByRole('button', { name: 'Put it in the library' }).click()
  await expect(page.getByText('No English yet').first()).toBeVisible()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('button', { name: /Add the English/ }).click()
  await choose(page, 'Choose a file… English', 'ferry.en.txt', english)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Align and read' }).click()
  await expect(english1(page)).toHaveText('The boat came, and the water was quick.')
  await expect(page.getByLabel('Message')).toContainText('laid beside')
})

test('files that do not belong together are refused in one sentence', async ({ page }) => {
  await page.getByRole('button', { name: 'New text from two files…' }).click()
  await choose(page, 'Choose a file… Chinese', 'a.txt', chinese)
  await choose(page, 'Choose a file… English', 'b.txt', chinese)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByLabel('Message')).toContainText('no English')
  await expect(page.getByRole('dialog', { name: 'New text from two files' })).toBeVisible()
})
