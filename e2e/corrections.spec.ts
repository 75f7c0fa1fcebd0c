import type { Page } from '@playwright/test'
import { startStudy } from './support/study.ts'
import { cursorOf, findWord, openFirstText, pairAt, textsIn, wordCard } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { watchOf } from './support/watch.ts'
import { present } from '#core/testing/present.ts'

test.beforeEach(({ page }) => openFirstText(page))

/** The readings shown over a word, at each of its places that is drawn. */
const readingsOf = (page: Page, word: string) =>
  page
    .locator(`[data-word="${word}"]`)
    .evaluateAll((places) =>
      places.map((place) => [...place.querySelectorAll('rt')].map((rt) => rt.textContent).join('')),
    )

/** Opens the panel that corrects the first place of a word. */
async function correct(page: Page, word: string) {
  await (await findWord(page, word)).click()
  const card = wordCard(page, word)
  await card.getByRole('button', { name: 'Correct…' }).click()
  return card
}

test('a reading is corrected by keyboard alone, and is there after a restart', async ({ page, study }) => {
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  await findWord(page, '感受野')
  const row = page.locator('[data-pair]', { has: page.locator('[data-word="感受野"]') }).first()
  const index = Number(await row.getAttribute('data-pair'))
  for (;;) {
    const at = Number(await page.locator('[aria-current="true"][data-pair]').getAttribute('data-pair'))
    if (at === index) break
    await page.keyboard.press(at < index ? 'j' : 'k')
  }
  while ((await cursorOf(page).count()) === 0 || (await cursorOf(page).getAttribute('data-word')) !== '感受野')
    await page.keyboard.press('n')
  const top = present(await pairAt(page, index).boundingBox()).y

  await page.keyboard.press('x')
  const field = page.getByLabel('Reading of 感受野', { exact: true })
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('gan3 shou4')
  await expect(page.getByRole('form', { name: /^Correct/ })).toContainText('This needs 3 syllables')
  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled()
  await page.keyboard.type(' ye2')
  await expect(page.getByRole('form', { name: /^Correct/ })).toContainText('Changes 1 place')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Message')).toContainText('Corrected “感受野”')
  await expect(pairAt(page, index).locator('[data-word="感受野"] rt')).toHaveText(['gǎn', 'shòu', 'yé'])
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-word-card]')).toBeHidden()
  expect(present(await pairAt(page, index).boundingBox()).y).toBe(top)
  expect(await readingsOf(page, '感受野')).toContain('gǎnshòuyě')

  await study.kill()
  const again = await startStudy({ dataDir: study.dataDir })
  watchOf(page).allow(again.origin)
  await page.goto('about:blank')
  await page.goto(again.url)
  await textsIn(page).first().getByRole('link').click()
  await expect(pairAt(page, index).locator('[data-word="感受野"] rt')).toHaveText(['gǎn', 'shòu', 'yé'])
  await again.kill()
  watchOf(page).consoleErrors.length = 0
})

test('a reading corrected everywhere changes the other places, until it is undone', async ({ page }) => {
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  const card = await correct(page, '感受野')
  await card.getByRole('radio', { name: 'Everywhere' }).click()
  await card.getByLabel('Reading of 感受野', { exact: true }).fill('gānshòuyě')
  await expect(card).toContainText(/Changes \d+ places/)
  await card.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(async () => new Set(await readingsOf(page, '感受野'))).toEqual(new Set(['gānshòuyě']))
  await page.keyboard.press('Escape')
  await page.keyboard.press('z')
  await expect.poll(async () => new Set(await readingsOf(page, '感受野'))).toEqual(new Set(['gǎnshòuyě']))
})

test('a word is cut in two and joined with its neighbour at the word boundary', async ({ page }) => {
  const card = await correct(page, '感受野')
  await card.getByRole('radio', { name: 'Word borders' }).click()
  const boundary = card.getByRole('button', { name: 'Cut between 受 and 野' })
  await expect(boundary).toHaveAttribute('aria-pressed', 'false')
  await boundary.press('Space')
  await expect(boundary).toHaveAttribute('aria-pressed', 'true')
  await expect(card).toContainText('感受 | 野')
  await card.getByRole('button', { name: 'Apply' }).click()
  await expect(page.locator('[data-word="感受"]').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await page.locator('[data-word="感受"]').first().click()
  await page.keyboard.press('x')
  await page.getByRole('radio', { name: 'Word borders' }).click()
  await page.getByRole('button', { name: 'Cut between 受 and 野' }).click()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.locator('[data-word="感受"]')).toHaveCount(0)
  await expect(page.locator('[data-word="感受野"][data-term]').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('z')
  await expect(page.locator('[data-word="感受"]').first()).toBeVisible()
})

test('the list leads to the place and takes back', async ({ page }) => {
  const card = await correct(page, '感受野')
  await card.getByLabel('Reading of 感受野', { exact: true }).fill('gan1 shou4 ye3')
  await card.getByRole('button', { name: 'Apply' }).click()
  await expect(card.getByRole('button', { name: 'Apply' })).toBeHidden()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+7')
  const row = page.locator('[data-correction="感受野"]')
  await expect(row).toContainText('gǎn shòu yě → gān shòu yě')
  await page.getByLabel('Search corrections and notes').fill('nothing like it')
  await expect(row).toBeHidden()
  await page.getByLabel('Search corrections and notes').fill('感受')
  await row.getByRole('link').press('Enter')
  await expect(page.locator('[data-pair][aria-current="true"]')).toContainText('感受野')
  await page.keyboard.press('Alt+7')
  await row.getByRole('button', { name: 'Take back' }).press('Enter')
  await expect(page.getByRole('main')).toContainText('Nothing corrected yet')
  await page.getByLabel('Message').getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('Escape leaves the panel first, then the card', async ({ page }) => {
  const card = await correct(page, '感受野')
  await expect(card.getByLabel('Reading of 感受野', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card.getByRole('form')).toBeHidden()
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
})

test('where the cut is in doubt the card offers the other one, which a press makes here and Undo takes back', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Library' }).click()
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).click()
  await (
    await asked
  ).setFiles({
    name: 'lake.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('湖边\n\n地面积了水。我们在湖边走。\n\n地面积了雪。'),
  })
  await page.getByRole('button', { name: 'Put it in the library' }).click()
  const words = pairAt(page, 1).locator('[data-word]')
  await expect(words.first()).toBeVisible()
  const before = await words.allInnerTexts()
  await words.first().click()
  await page.getByRole('button', { name: 'Cut it so here' }).click()
  await expect(page.getByLabel('Message')).toContainText('Corrected')
  await expect.poll(() => words.allInnerTexts()).not.toEqual(before)
  expect((await words.allInnerTexts()).join('')).toBe(before.join(''))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => words.allInnerTexts()).toEqual(before)
})
