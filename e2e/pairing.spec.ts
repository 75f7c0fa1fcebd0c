import type { Page } from '@playwright/test'
import { ownTextsIn, textsIn } from './support/pages.ts'
import { startStudy } from './support/study.ts'
import { expect, test } from './support/test.ts'

const story = ['桥头', '', '船来了。', '水很急。', '他们下了船。'].join('\n')

async function openStory(page: Page) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).click()
  await (await chooser).setFiles({ name: 'bridge.txt', mimeType: 'text/plain', buffer: Buffer.from(story, 'utf8') })
  await page.getByRole('button', { name: 'Put it in the library' }).click()
  await expect(page.locator('[data-pair="3"]')).toBeVisible()
}

const english = (page: Page, pair: number) => page.locator(`[data-pair="${pair}"] [data-side="target"]`)
const chinese = (page: Page, pair: number) => page.locator(`[data-pair="${pair}"] [data-word]`)
const says = async (page: Page, pair: number) =>
  (await chinese(page, pair).allInnerTexts()).join('').replaceAll(/[^\p{Script=Han}]/gu, '')

test('a text of one’s own is aligned by hand, by keyboard only, and each step is taken back', async ({ page }) => {
  await openStory(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(page.getByRole('menu', { name: 'Align pair 2' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('船来了。')
  await page.keyboard.type('The boat came.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The water was quick.')
  await page.keyboard.press('Control+Enter')
  await expect(english(page, 1)).toHaveText('The boat came. The water was quick.')

  await page.keyboard.press('Alt+ArrowDown')
  await expect(english(page, 1)).toHaveText('The boat came.')
  await expect(english(page, 2)).toHaveText('The water was quick.')

  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: 'Join with the next pair' }).press('Enter')
  await expect(page.getByText('of 3 pairs')).toBeVisible()
  await expect.poll(() => says(page, 1)).toBe('船来了水很急')
  await expect(english(page, 1)).toHaveText('The boat came. The water was quick.')

  await page.keyboard.press('z')
  await expect(page.getByText('of 4 pairs')).toBeVisible()
  await page.keyboard.press('z')
  await expect(english(page, 1)).toHaveText('The boat came. The water was quick.')
  await expect(english(page, 2)).toContainText('No English')
})

test('a doubtful pair says so, and what was aligned by hand is there after a restart', async ({
  page,
  study,
  context,
}) => {
  await openStory(page)
  await page.locator('[data-pair="1"] [data-pair-menu]').click()
  await page.getByRole('menuitem', { name: 'Mark as doubtful' }).click()
  await expect(page.getByRole('button', { name: 'Align pair 2, doubtful' })).toBeVisible()
  await page.locator('[data-pair="2"] [data-pair-menu]').click()
  await page.getByRole('menuitem', { name: 'Join with the next pair' }).click()
  await expect(page.getByText('of 3 pairs')).toBeVisible()
  await page.close()
  await study.kill()
  const again = await startStudy({ dataDir: study.dataDir })
  const other = await context.newPage()
  await other.goto(again.url)
  await ownTextsIn(other).first().getByRole('link').click()
  await expect(other.getByRole('button', { name: 'Align pair 2, doubtful' })).toBeVisible()
  await expect.poll(() => says(other, 2)).toBe('水很急他们下了船')
  await other.close()
  await again.kill()
})

test('the text that comes with the program stays as it is', async ({ page }) => {
  await textsIn(page).first().getByRole('link').click()
  await expect(page.locator('[data-pair="0"]')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByLabel('Message')).toContainText('comes with Duizhao')
  await expect(page.locator('[data-pair-menu]')).toHaveCount(0)
})
