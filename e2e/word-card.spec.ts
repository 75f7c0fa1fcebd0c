import { cursorOf, findWord, openFirstText, wordCard } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { untilStill } from './support/until-still.ts'
import { present } from '#core/testing/present.ts'

test.beforeEach(({ page }) => openFirstText(page))

test('感受野 opens by mouse, covers neither the word nor its translation, and closes with Escape', async ({ page }) => {
  const word = await findWord(page, '感受野')
  await word.click()
  const card = wordCard(page, '感受野')
  await expect(card).toContainText('receptive field')
  await expect(card.locator('[data-reading]').first()).toContainText('gǎn')
  await expect(card.locator('[data-definition="zh"]')).not.toBeEmpty()
  await expect(card.locator('[data-definition="en"]')).not.toBeEmpty()

  const row = page.locator('[data-pair]', { has: page.locator('[data-word][data-open]') })
  const isApart = async () => {
    const box = present(await page.locator('[data-word-card]').locator('..').boundingBox())
    const others = [page.locator('[data-word][data-open]'), row.locator('[data-side="target"]')]
    const boxes = await Promise.all(others.map(async (other) => present(await other.boundingBox())))
    return boxes.every(
      ({ x, y, width, height }) =>
        box.x >= x + width || box.x + box.width <= x || box.y >= y + height || box.y + box.height <= y,
    )
  }
  // The card grows as its content comes; it must end beside both.
  await expect.poll(isApart).toBe(true)
  await expect(page.locator('[data-word-card]').locator('..')).toHaveCSS('opacity', '1')

  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(word).toBeFocused()
})

test('感受野 opens by keyboard alone, and a relation is followed in place and back', async ({ page }) => {
  await findWord(page, '感受野')
  const row = page.locator('[data-pair]', { has: page.locator('[data-word="感受野"]') }).first()
  const index = Number(await row.getAttribute('data-pair'))
  const present = Number(await page.locator('[aria-current="true"][data-pair]').getAttribute('data-pair'))
  for (let at = present; at < index; at += 1) await page.keyboard.press('j')
  for (let at = present; at > index; at -= 1) await page.keyboard.press('k')
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('n')
    if ((await cursorOf(page).getAttribute('data-word')) === '感受野') break
  }
  await page.keyboard.press('Enter')
  const card = wordCard(page, '感受野')
  await expect(card).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true)

  const relation = card.getByRole('region', { name: 'Related terms' }).getByRole('button').first()
  await relation.focus()
  await page.keyboard.press('Enter')
  await expect(card).toBeHidden()
  await page.getByRole('button', { name: 'Back' }).press('Enter')
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(cursorOf(page)).toHaveAttribute('data-word', '感受野')
})

test('the places of a term lead through the text', async ({ page }) => {
  const word = await findWord(page, '深度学习')
  await word.click()
  const card = wordCard(page, '深度学习')
  const place = card
    .getByRole('region', { name: 'Places in this text' })
    .getByRole('button', { name: /^Pair/, disabled: false })
    .last()
  const pair = await place.innerText()
  await place.click()
  await expect(page.locator(`[data-pair="${Number(pair) - 1}"]`)).toHaveAttribute('aria-current', 'true')
  await expect(page.locator(`[data-pair="${Number(pair) - 1}"]`)).toBeInViewport()
})

test('an English term opens the same card', async ({ page }) => {
  await findWord(page, '深度学习')
  await page
    .locator('[data-side="target"] [data-term]', { hasText: /deep learning/i })
    .first()
    .click()
  await expect(wordCard(page, '深度学习')).toBeVisible()
})

test('a word in a pair that is half out of sight opens its card, and the card stays', async ({ page }) => {
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('j')
  await page.evaluate(() => {
    const row = document.querySelector('[data-pair="5"]')!
    document.getElementById('page')!.scrollTop += row.getBoundingClientRect().bottom - 57 - 30
  })
  await untilStill(page)
  const word = page.locator('[data-pair="5"] [data-word]').last()
  const name = await word.getAttribute('data-word')
  await word.dispatchEvent('click')
  await untilStill(page)
  await expect(wordCard(page, present(name))).toBeVisible()
})
