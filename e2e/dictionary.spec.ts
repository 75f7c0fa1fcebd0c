import { axeFaults } from './support/axe.ts'
import { textsIn } from './support/pages.ts'
import { expect, test } from './support/test.ts'

test('the dictionary is searched by keyboard, in English, pinyin and Chinese, and links open in place', async ({
  page,
}) => {
  await expect(textsIn(page)).toBeVisible()
  await page.keyboard.press('Alt+6')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('yinhang')
  await expect(page.getByRole('article').first()).toContainText('银行')
  await search.fill('bank')
  await expect(page.getByRole('main')).toContainText('银行')
  await search.fill('𠮷zzzz')
  await expect(page.getByText('has nothing for')).toBeVisible()
  await search.fill('裏')
  await page.getByRole('article').getByRole('listitem').getByRole('button').first().click()
  await expect(search).not.toHaveValue('裏')
  await page.keyboard.press('Alt+1')
  await expect(textsIn(page)).toBeVisible()
  await page.goBack()
  expect(await axeFaults(page, 'page')).toEqual([])
})

test('the strokes of a word are drawn in its card, and again when pressed', async ({ page }) => {
  await textsIn(page).first().getByRole('link').click()
  await page.locator('[data-word="文字"]').first().click()
  const card = page.getByRole('dialog')
  await card.getByRole('button', { name: 'How it is written' }).press('Enter')
  const first = card.getByRole('button', { name: 'Draw 文, 4 strokes' })
  await expect(first.locator('svg path').first()).toBeAttached()
  await first.press('Enter')
  await expect(card.getByRole('button', { name: 'Draw 字, 6 strokes' })).toBeVisible()
})
