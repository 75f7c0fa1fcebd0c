import type { Page } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { cursorOf, findWord, openFirstText, pairAt, textsIn, wordCard } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { present } from '#core/testing/present.ts'

test.beforeEach(({ page }) => openFirstText(page))

const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-word]')].slice(0, 300).map((word) => {
      const { x, y, width, height } = word.getBoundingClientRect()
      return [x, y, width, height]
    }),
  )

test('keys say what a word is to the reader, in the text and in its card', async ({ page }) => {
  await page.keyboard.press('l')
  const word = cursorOf(page)
  const text = present(await word.getAttribute('data-word'))
  await expect(word).toHaveAttribute('data-status', 'new')
  for (const [key, status] of [
    ['w', 'known'],
    ['g', 'learning'],
    ['i', 'ignored'],
    ['u', 'new'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(word).toHaveAttribute('data-status', status)
  }
  await page.keyboard.press('Enter')
  const card = wordCard(page, text)
  await expect(card.getByRole('radio', { name: 'New' })).toBeChecked()
  await page.keyboard.press('w')
  await expect(card.getByRole('radio', { name: 'Known' })).toBeChecked()
  await card.getByRole('radio', { name: 'Learning' }).click()
  await expect(page.locator('[data-word][data-open]')).toHaveAttribute('data-status', 'learning')
})

test('marking words and hiding the pinyin of known ones moves nothing', async ({ page }) => {
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  await page.keyboard.press('l')
  await page.keyboard.press('w')
  const known = page.locator('[data-word][data-status="known"] rt').first()
  await expect(known).toBeVisible()
  await page.keyboard.press('j')
  await page.mouse.move(2, 2)
  const before = await boxes(page)
  await page.keyboard.press('Shift+Y')
  await expect(known).toBeHidden()
  expect(await boxes(page)).toEqual(before)
  await page.keyboard.press('Shift+U')
  await expect(page.getByRole('feed')).toHaveAttribute('data-status', 'on')
  expect(await boxes(page)).toEqual(before)
  const lines = await page.evaluate(() =>
    ['new', 'known'].map((status) => {
      const style = getComputedStyle(document.querySelector(`[data-word][data-status="${status}"]`)!)
      return `${style.borderBottomStyle} ${style.borderBottomColor === 'rgba(0, 0, 0, 0)'}`
    }),
  )
  expect(lines).toEqual(['dotted false', 'solid true'])
})

test('the rest of the page becomes known in one step, which is taken back in one, and the share follows', async ({
  page,
}) => {
  const share = page.locator('header [data-coverage]')
  await expect(share).toHaveText('0% of words known')
  await page.keyboard.press('l')
  await page.keyboard.press('g')
  await page.keyboard.press('Shift+W')
  await expect(page.getByLabel('Message')).toContainText(/\d+ words are known now/)
  await expect(pairAt(page, 1).locator('[data-status="new"]')).toHaveCount(0)
  await expect(page.locator('[data-status="learning"]').first()).toBeVisible()
  await expect(share).not.toHaveText('0% of words known')
  await page.keyboard.press('Alt+1')
  const onShelf = textsIn(page).first().locator('[data-coverage]')
  await expect(onShelf).toHaveText(/^[1-9]\d*% of words known$/)
  await page.keyboard.press('z')
  await expect(onShelf).toHaveText('0% of words known')
})

test('a card that is saved makes its word one that is being learned', async ({ page }) => {
  const word = await findWord(page, '感受野')
  await word.click()
  await page.keyboard.press('s')
  await expect(wordCard(page, '感受野').getByRole('radio', { name: 'Learning' })).toBeChecked()
})

test('a note is kept with its word, shown wherever the word is, and found in the list', async ({ page }) => {
  const word = await findWord(page, '感受野')
  await word.click()
  const card = wordCard(page, '感受野')
  await expect(card.getByRole('button', { name: 'Note' })).toBeVisible()
  await page.keyboard.press('r')
  const note = page.getByLabel('Own note on 感受野')
  await expect(note).toBeFocused()
  await page.keyboard.type('a window on the picture')
  await page.keyboard.press('Control+Enter')
  await note.fill('a window on the picture, says the book')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(note).toHaveValue('a window on the picture, says the book')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+7')
  const row = page.locator('[data-note="感受野"]')
  await expect(row.getByRole('textbox')).toHaveValue('a window on the picture, says the book')
  await page.getByLabel('Search corrections and notes').fill('WINDOW')
  await expect(row).toBeVisible()
  await page.getByLabel('Search corrections and notes').fill('door')
  await expect(row).toBeHidden()
})

test('the tools of a word have no accessibility faults, in every theme', async ({ page }) => {
  test.slow()
  await (await findWord(page, '感受野')).click()
  for (let theme = 0; theme < 3; theme += 1) {
    await page.keyboard.press('x')
    await page.getByLabel('Reading of 感受野', { exact: true }).fill('gan1 shou4 ye3')
    await expect(page.getByRole('form', { name: /^Correct/ })).toContainText('Changes 1 place')
    expect(await axeFaults(page, 'word card', '[data-word-card]')).toEqual([])
    await page.getByRole('radio', { name: 'Word borders' }).click()
    expect(await axeFaults(page, 'word card', '[data-word-card]')).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
  }
})

test('marked words, and the list with a correction and a note, have no accessibility faults', async ({ page }) => {
  test.slow()
  await (await findWord(page, '感受野')).click()
  await page.keyboard.press('r')
  await page.getByLabel('Own note on 感受野').fill('note')
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  await page.keyboard.press('x')
  await page.getByLabel('Reading of 感受野', { exact: true }).fill('gan1 shou4 ye3')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.keyboard.press('Shift+U')
  for (let theme = 0; theme < 3; theme += 1) {
    expect(await axeFaults(page, 'pair', '[data-pair][aria-current]')).toEqual([])
    await page.keyboard.press('d')
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+7')
  await expect(page.locator('[data-note]')).toBeVisible()
  for (let theme = 0; theme < 3; theme += 1) {
    expect(await axeFaults(page, 'list', 'main')).toEqual([])
    await page.keyboard.press('d')
  }
})
