import type { Page } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { openFirstText, textsIn } from './support/pages.ts'
import { startStudy } from './support/study.ts'
import { expect, test } from './support/test.ts'
import { watchOf } from './support/watch.ts'

const steps = (page: Page) => page.getByRole('list', { name: 'History' }).getByRole('listitem')

test('what was done stands by name, is taken back and done again by key and by button, after a restart too', async ({
  page,
  study,
}) => {
  await openFirstText(page)
  await page.keyboard.press('l')
  await page.keyboard.press('w')
  await page.keyboard.press('g')
  await page.keyboard.press('Alt+8')
  await expect(steps(page)).toHaveCount(2)
  await expect(steps(page).first()).toContainText('to learning')
  await expect(steps(page).nth(1)).toContainText('to known')

  await study.kill()
  const again = await startStudy({ dataDir: study.dataDir })
  watchOf(page).allow(again.url)
  try {
    await page.goto('about:blank')
    await page.goto(again.url)
    // Before the shelf is drawn nobody listens to keys.
    await expect(textsIn(page).first()).toBeVisible()
    await page.keyboard.press('Alt+8')
    await expect(steps(page)).toHaveCount(2)
    await page.keyboard.press('z')
    await expect(page.getByLabel('Message')).toContainText(/Taken back: Set “.+” to learning/)
    await page.keyboard.press('z')
    await expect(page.getByLabel('Message')).toContainText(/Taken back: Set “.+” to known/)
    await page.keyboard.press('z')
    await expect(page.getByLabel('Message')).toContainText('There is nothing to take back')
    await page.keyboard.press('Shift+Z')
    await expect(page.getByLabel('Message')).toContainText(/Done again: Set “.+” to known/)
    await steps(page).first().getByRole('button', { name: 'Do again' }).click()
    await expect(page.getByLabel('Message')).toContainText(/Done again: Set “.+” to learning/)
    await expect(steps(page).first().getByRole('button', { name: 'Undo' })).toBeVisible()
    expect(await axeFaults(page, 'page')).toEqual([])
  } finally {
    await again.kill()
  }
})
