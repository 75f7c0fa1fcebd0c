import { startStudy } from './support/study.ts'
import { findWord, openFirstText, wordCard } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { watchOf } from './support/watch.ts'

test('a card survives SIGKILL, is reviewed, taken back, edited, deleted and brought back', async ({ page, study }) => {
  await openFirstText(page)
  const word = await findWord(page, '感受野')
  await word.click()
  const card = wordCard(page, '感受野')
  await card.getByRole('button', { name: /Save card/ }).click()
  await expect(card).toContainText('Already a card')
  await expect(page.getByRole('navigation')).toContainText('Cards1')

  await study.kill()
  const again = await startStudy({ dataDir: study.dataDir })
  const watch = watchOf(page)
  watch.consoleErrors.length = 0
  watch.allow(again.origin)
  await page.goto('about:blank')
  await page.goto(again.url)

  await page.getByRole('link', { name: /Review/ }).click()
  await expect(page.getByRole('region', { name: 'Question' })).toHaveText('感受野')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('receptive field')
  await expect(page.getByRole('region', { name: 'Answer' }).locator('mark')).toHaveText('感受野')
  const intervals = await page.locator('[data-grade] i').allInnerTexts()
  expect(intervals).toHaveLength(4)
  for (const interval of intervals) expect(interval).toMatch(/\d/)

  await page.keyboard.press('4')
  await expect(page.getByRole('main')).toContainText('Done for today')
  await page.keyboard.press('z')
  await expect(page.getByRole('region', { name: 'Question' })).toHaveText('感受野')
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByRole('main')).toContainText(/comes back|Done for today/)

  await page.getByRole('link', { name: /Cards/ }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Own note').fill('像一扇窗')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('[data-card]')).toContainText('像一扇窗')

  await page.getByLabel('Search cards').fill('ganshouye')
  await expect(page.locator('[data-card]')).toHaveCount(1)
  await page.getByLabel('Search cards').fill('nothing like it')
  await expect(page.locator('[data-card]')).toHaveCount(0)
  await page.getByLabel('Search cards').fill('')

  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.locator('[data-card]')).toHaveCount(0)
  await page.getByLabel('Message').getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[data-card]')).toHaveCount(1)

  await page.getByRole('button', { name: 'Open in the text' }).click()
  await expect(page.locator('[data-pair][aria-current="true"]')).toContainText('感受野')
  await again.kill()
  watch.consoleErrors.length = 0
})

test('saving the same word twice says that it is a card already', async ({ page }) => {
  await openFirstText(page)
  await findWord(page, '深度学习')
  await page.keyboard.press('s')
  await expect(page.getByLabel('Message')).toContainText('Saved')
  await page.keyboard.press('s')
  await expect(page.getByLabel('Message')).toContainText('is already a card')
  await page.keyboard.press('z')
  await expect(page.getByLabel('Message')).toContainText('Taken back')
  await expect(page.getByRole('navigation')).not.toContainText('Cards1')
})

test('a second window hears of what the first one saved', async ({ page, context, study }) => {
  await openFirstText(page)
  const other = await context.newPage()
  await other.goto(study.url)
  await other.getByRole('link', { name: /Cards/ }).click()
  await expect(other.getByRole('main')).toContainText('No cards yet')
  await page.keyboard.press('s')
  await expect(other.locator('[data-card]')).toHaveCount(1)
})
