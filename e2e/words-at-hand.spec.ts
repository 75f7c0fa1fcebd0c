import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { findWord, openFirstText, textsIn, wordCard } from './support/pages.ts'
import { expect, test } from './support/test.ts'

async function openFile(page: Page, name: string, content: string) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content, 'utf8') })
  await page.getByRole('button', { name: 'Put it in the library' }).click()
}

test('a word that the dictionary finds is given a status, saved as a card and looked up by itself', async ({
  page,
}) => {
  await expect(textsIn(page).first()).toBeVisible()
  await page.keyboard.press('Alt+6')
  await page.getByRole('searchbox').fill('women')
  const first = page.getByRole('article').first()
  await expect(first).toContainText('我们')
  await expect(first).toContainText('HSK 3.0, level 1')
  await first.getByRole('button', { name: 'Save, status' }).click()
  await first.getByRole('radio', { name: 'known' }).click()
  await first.getByRole('button', { name: 'Save card' }).click()
  await expect(page.getByText('Saved “我们” as a card.')).toBeVisible()
  await expect(first.getByRole('button', { name: 'Open the card' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await first.getByRole('button', { name: 'Look up by itself' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('我们')
  await page.getByRole('searchbox').fill('特别便宜')
  await expect(page.getByText('No entry for “特别便宜”; its words:')).toBeVisible()
  await page.getByRole('link', { name: /Cards/ }).click()
  await expect(page.locator('[data-card]')).toContainText('From the dictionary')
})

test('a text of one’s own has no lit terms until its glossary is switched on, and is offered it', async ({ page }) => {
  const words = '感受野、卷积、反向传播、自注意力机制、扩散模型、语义分割、残差神经网络、预训练、归纳偏置、词元'
  await openFile(page, '笔记.txt', `笔记\n\n这一章讲${words}。`)
  const term = page.locator('[data-side="source"] [data-term]').first()
  await expect(page.getByText('Many terms of the AI glossary stand in this text.')).toBeVisible()
  await expect(term).toHaveCount(0)
  await page.getByRole('button', { name: 'Light them' }).click()
  await expect(term).toBeVisible()
  await expect(page.getByText('Many terms of the AI glossary stand in this text.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Text and colors' }).click()
  await page.getByRole('radiogroup', { name: 'Terms of the AI glossary' }).getByRole('radio', { name: 'Off' }).click()
  await page.keyboard.press('Escape')
  await expect(term).toHaveCount(0)
})

test('a note on a word stands under the pointer, on its card and in its review', async ({ page }) => {
  await openFirstText(page)
  const word = await findWord(page, '感受野')
  await word.click()
  const card = wordCard(page, '感受野')
  await card.getByRole('button', { name: 'Note', exact: true }).click()
  await card.getByRole('textbox', { name: 'Own note on 感受野' }).fill('像一扇窗')
  await card.getByRole('button', { name: /Save card/ }).click()
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)
  await word.hover()
  await expect(page.getByRole('tooltip')).toContainText('像一扇窗')
  await page.getByRole('link', { name: /Cards/ }).click()
  await expect(page.locator('[data-card]')).toContainText('像一扇窗')
  await page.getByRole('link', { name: /Review/ }).click()
  await expect(page.getByRole('region', { name: 'Question' })).toHaveText('感受野')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('像一扇窗')
})
