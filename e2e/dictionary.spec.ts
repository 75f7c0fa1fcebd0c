import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/test.ts'

test('the dictionary is searched by keyboard, in English, pinyin and Chinese, and links open in place', async ({
  page,
}) => {
  await expect(page.locator('.library-link')).toBeVisible()
  await page.keyboard.press('Alt+6')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('yinhang')
  await expect(page.locator('.dictionary-results article').first()).toContainText('银行')
  await search.fill('bank')
  await expect(page.locator('.dictionary-results')).toContainText('银行')
  await search.fill('𠮷zzzz')
  await expect(page.getByText('has nothing for')).toBeVisible()
  await search.fill('裏')
  await page.locator('.dictionary-results .link').first().click()
  await expect(search).not.toHaveValue('裏')
  await page.keyboard.press('Alt+1')
  await expect(page.locator('.library-link')).toBeVisible()
  await page.goBack()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

test('the strokes of a word are drawn in its card, and again when pressed', async ({ page }) => {
  await page.locator('.library-link').first().click()
  await page.locator('[data-word="文字"]').first().click()
  const card = page.getByRole('dialog')
  await card.getByRole('button', { name: 'How it is written' }).press('Enter')
  const first = card.getByRole('button', { name: 'Draw 文, 4 strokes' })
  await expect(first.locator('svg path').first()).toBeAttached()
  await first.press('Enter')
  await expect(card.getByRole('button', { name: 'Draw 字, 6 strokes' })).toBeVisible()
})
