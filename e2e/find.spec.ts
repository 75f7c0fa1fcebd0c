import { openFirstText, pairAt } from './support/pages.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(({ page }) => openFirstText(page))

/** How many places are marked in what is drawn, and the texts of the one the reader stands at. */
const marked = (name: string) => {
  const ranges = [...(CSS.highlights.get(name) ?? [])]
  return ranges.map((range) => {
    const copy = (range as Range).cloneContents()
    for (const reading of copy.querySelectorAll('rt')) reading.remove()
    return copy.textContent
  })
}

test('a text is searched by keyboard alone, by characters, pinyin and English, and the place is left where it was found', async ({
  page,
}) => {
  await page.keyboard.press('Control+f')
  const field = page.getByRole('searchbox', { name: 'Chinese, pinyin or English' })
  await expect(field).toBeFocused()
  for (const typed of ['感受野', 'gan3 shou4 ye3', 'ganshouye']) {
    await field.fill(typed)
    await expect(page.getByRole('search')).toContainText(/^.*1 of \d+/)
    await expect.poll(() => page.evaluate(marked, 'found-here')).toEqual(['感受野'])
  }
  const first = await page.locator('[data-pair][aria-current="true"]').getAttribute('data-pair')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('search')).toContainText('2 of')
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('[data-pair][aria-current="true"]')).toHaveAttribute('data-pair', first ?? '')
  await field.fill('receptive field')
  await expect.poll(() => page.evaluate(marked, 'found-here')).toEqual(['receptive field'])
  await field.fill('没有这样的话在里面')
  await expect(page.getByRole('search')).toContainText('Nothing found')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(page.locator('[data-pair][aria-current="true"]')).toBeVisible()
})

test('all texts are searched, and a place is a way into its text', async ({ page }) => {
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('自回归')
  const places = page.getByRole('main').getByRole('listitem')
  await expect(places.first()).toContainText('自回归')
  await expect(page.getByRole('status')).toContainText(/\d+ places/)
  await places.first().getByRole('link').press('Enter')
  await expect(page.locator('[data-pair][aria-current="true"]').locator('[data-word^="自回归"]').first()).toBeVisible()
  await expect(pairAt(page, 0)).toHaveCount(0)
})
