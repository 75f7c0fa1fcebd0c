import type { Page } from '@playwright/test'
import { textsIn } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { untilStill } from './support/until-still.ts'

/** Where the words of one pair stand in it. */
const boxes = (page: Page) =>
  page.locator('[data-pair="2"]').evaluate((row) => {
    const from = row.getBoundingClientRect()
    return [...row.querySelectorAll('[data-word]')].map((word) => {
      const { left, top, width, height } = word.getBoundingClientRect()
      return [left - from.left, top - from.top, width, height].map(Math.round).join()
    })
  })

test.beforeEach(async ({ page }) => {
  await textsIn(page).first().getByRole('link').click()
  await expect(page.locator('[data-pair="3"]')).toBeVisible()
})

/** Pairs whose rows cover a part of the row after them. */
const overlaps = (page: Page) =>
  page.locator('[data-index]').evaluateAll((rows) => {
    const boxes = rows.map((row) => row.getBoundingClientRect()).sort((one, other) => one.top - other.top)
    return boxes.slice(1).filter((box, at) => box.top < (boxes[at]?.bottom ?? 0) - 1).length
  })

test('no row covers another after the notation is switched', async ({ page }) => {
  await page.getByRole('radio', { name: 'All' }).click()
  await page.getByRole('button', { name: 'Text and colors' }).click()
  for (const notation of ['ㄏㄠˇ', 'hao3', 'hǎo']) {
    await page.getByRole('radio', { name: notation, exact: true }).click()
    await expect.poll(() => overlaps(page)).toBe(0)
    // Fonts for zhuyin come late.
    await untilStill(page)
    expect(await overlaps(page)).toBe(0)
  }
})

test('readings are written in zhuyin, and the text in traditional characters, and back', async ({ page }) => {
  await page.getByRole('radio', { name: 'All' }).click()
  const before = await boxes(page)
  await page.getByRole('button', { name: 'Text and colors' }).click()
  await page.getByRole('radio', { name: 'ㄏㄠˇ' }).click()
  await expect(page.locator('rt').first()).toContainText(/[ㄅ-ㄩ]/)
  await page.getByRole('radio', { name: 'Traditional' }).click()
  await expect(page.getByRole('feed')).toContainText(/[學習圖層網]/)
  await page.getByRole('radio', { name: 'As written' }).click()
  await page.getByRole('radio', { name: 'hǎo' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => boxes(page)).toEqual(before)
})

test('dotting unsure readings moves nothing', async ({ page }) => {
  await page.getByRole('radio', { name: 'All' }).click()
  const before = await boxes(page)
  await page.getByRole('button', { name: 'Text and colors' }).click()
  await page.getByRole('radio', { name: 'Dotted' }).click()
  await expect(page.getByRole('feed')).toHaveAttribute('data-unsure', 'true')
  await page.keyboard.press('Escape')
  expect(await boxes(page)).toEqual(before)
})

test('a pair is copied with its readings, as text and as ruby', async ({ page }) => {
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+C')
  await expect(page.getByLabel('Message')).toContainText('Copied with readings')
  const pasted = await page.evaluateHandle(() => ({
    read: new Promise<readonly (string | undefined)[]>((resolve) => {
      addEventListener('paste', ({ clipboardData }) =>
        resolve([clipboardData?.getData('text/plain'), clipboardData?.getData('text/html')]),
      )
    }),
  }))
  await page.keyboard.press('Control+V')
  const [plain, html] = await pasted.evaluate(({ read }) => read)
  expect(plain).toMatch(/\p{Script=Han}+\[[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü ]+\]/u)
  expect(plain?.split('\n')).toHaveLength(2)
  expect(html).toMatch(/<ruby>\p{Script=Han}+<rt>/u)
})

test('a screen reader hears one reading a sentence and no ruby', async ({ page }) => {
  await page.getByRole('radio', { name: 'All' }).click()
  const pair = page.locator('[data-pair="2"]')
  await expect(pair.locator('rt:not([aria-hidden])')).toHaveCount(0)
  const sentences = await pair.locator('[data-side="source"] .sentence').count()
  await expect(pair.locator('[data-spoken]')).toHaveCount(sentences)
  await expect(pair.locator('[data-spoken]').first()).toContainText(/[a-zāáǎà]+ [a-z]/)
})
