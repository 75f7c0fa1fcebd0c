import type { Page } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { openFirstText } from './support/pages.ts'
import { expect, test } from './support/test.ts'

const titles = { en: 'Backups', zh: '备份' } as const

const backups = (page: Page, title: string) => page.getByRole('list', { name: title }).getByRole('listitem')

/** Goes on with Tab until the element of that name has the focus. */
async function tabTo(page: Page, name: RegExp) {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const said = `${await focused.getAttribute('aria-label')} ${await focused.textContent()}`
    if (name.test(said)) return
  }
  throw new Error(`${name} has not been reached by Tab`)
}

for (const [language, title, make, back] of [
  ['en', titles.en, /Make a backup now/, /Go back/],
  ['zh', titles.zh, /立即备份/, /恢复/],
] as const) {
  test(`a backup is made and gone back to by key alone, in two steps (${language})`, async ({ page }) => {
    await openFirstText(page)
    await page.keyboard.press('l')
    await page.keyboard.press('w')
    await page.keyboard.press('Control+,')
    if (language === 'zh') await page.getByText('简体中文').click()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await tabTo(page, make)
    await page.keyboard.press('Enter')
    await expect(backups(page, title)).toHaveCount(1)
    expect(await axeFaults(page, 'settings')).toEqual([])
    await tabTo(page, back)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    expect(await axeFaults(page, 'dialog')).toEqual([])
    await tabTo(page, back)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    // The window asks everything anew; what was there is one more backup.
    await expect(backups(page, title)).toHaveCount(2)
    await page.keyboard.press('Alt+8')
    const steps = page.getByRole('main').getByRole('listitem')
    await expect(steps).toHaveCount(language === 'zh' ? 2 : 1)
  })
}
