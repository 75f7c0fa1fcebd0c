import type { Page } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { findWord, openFirstText, textsIn, wordCard } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { untilStill } from './support/until-still.ts'
import { present } from '#core/testing/present.ts'

const themes = ['paper', 'ink', 'contrast'] as const
/** The views, each with something that stands in it once it has come. */
const contentOf = {
  library: (page: Page) => textsIn(page),
  review: (page: Page) => page.getByRole('heading', { name: 'Nothing is due.' }),
  cards: (page: Page) => page.getByText('No cards yet.'),
  about: (page: Page) => page.getByText('CC-CEDICT'),
  'glossary/receptive-field': (page: Page) => page.locator('[data-definition]'),
}
const themeNames = { paper: 'Paper', ink: 'Ink', contrast: 'High contrast' }

async function chooseTheme(page: Page, theme: (typeof themes)[number]) {
  await page.goto(`${new URL(page.url()).origin}/#/settings`)
  await page.getByRole('radio', { name: themeNames[theme], exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

for (const theme of themes) {
  test(`axe finds nothing in any view, theme ${theme}`, async ({ page }) => {
    test.setTimeout(180_000)
    const found: string[] = []
    await chooseTheme(page, theme)
    found.push(...(await axeFaults(page, 'settings')))
    for (const [view, content] of Object.entries(contentOf)) {
      await page.goto(`${new URL(page.url()).origin}/#/${view}`)
      await expect(content(page).first()).toBeVisible()
      await untilStill(page)
      found.push(...(await axeFaults(page, view)))
    }
    await page.getByRole('link', { name: 'Library' }).click()
    await openFirstText(page)
    for (const layout of ['Side by side', 'Stacked', 'Chinese first']) {
      await page.getByRole('radio', { name: layout }).click()
      await page.getByRole('radio', { name: 'All', exact: true }).click()
      found.push(...(await axeFaults(page, `reader ${layout}`)))
    }
    for (let palette = 0; palette < 3; palette += 1) {
      await page.keyboard.press('c')
      found.push(...(await axeFaults(page, `tone colours ${palette}`)))
    }
    await page.keyboard.press('s')
    await expect(page.getByLabel('Message')).toContainText('Saved')
    found.push(...(await axeFaults(page, 'message')))
    const word = await findWord(page, '深度学习')
    await word.click()
    await expect(wordCard(page, '深度学习')).toBeVisible()
    found.push(...(await axeFaults(page, 'word card')))
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    found.push(...(await axeFaults(page, 'help')))
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /Review/ }).click()
    await expect(page.getByRole('region', { name: 'Question' })).toBeVisible()
    found.push(...(await axeFaults(page, 'review question')))
    await page.keyboard.press('Space')
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
    found.push(...(await axeFaults(page, 'review answer')))
    await page.getByRole('link', { name: /Cards/ }).click()
    await page.getByRole('button', { name: 'Edit' }).first().click()
    found.push(...(await axeFaults(page, 'card editor')))
    expect(found).toEqual([])
  })
}

test('the interface changes its language live and keeps it', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: '简体中文' }).click()
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.reload()
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  await expect(page).toHaveTitle('对照')
})

test('the sheet of keys lists every action that has a key here', async ({ page }) => {
  await openFirstText(page)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet).toContainText('Next pair')
  await expect(sheet).toContainText('Undo the last change')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('a key can be changed, and the action that had it is named', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: /Change the key for: Read this pair aloud/ }).click()
  await page.keyboard.press('s')
  await expect(page.getByLabel('Message')).toContainText('Save the word as a card')
  await expect(page.getByRole('button', { name: /Change the key for: Save the word as a card \(none\)/ })).toBeVisible()
  await page.getByRole('button', { name: 'Default keys', exact: true }).click()
  await expect(page.getByRole('button', { name: /Change the key for: Save the word as a card \(S\)/ })).toBeVisible()
})

test('a narrow window stacks the text and keeps everything within its width', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 800 })
  await openFirstText(page)
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  const zh = present(await page.locator('[data-pair="2"] [data-side="source"]').boundingBox())
  const en = present(await page.locator('[data-pair="2"] [data-side="target"]').boundingBox())
  expect(en.y).toBeGreaterThanOrEqual(zh.y + zh.height - 1)
  await page.getByRole('button', { name: 'Contents' }).click()
  await page.getByRole('dialog', { name: 'Contents' }).getByRole('button').last().click()
  await expect(page.locator('[data-pair][aria-current="true"]')).not.toHaveAttribute('data-pair', '0')
})

test('a window without the key is told so and gets nothing', async ({ browser, study }) => {
  const stranger = await browser.newPage()
  await stranger.goto(study.origin)
  await expect(stranger.getByRole('main')).toContainText('no key')
  await stranger.close()
})

test('a number is stepped as often as one likes', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  const size = page.getByRole('textbox', { name: 'Text size' })
  await size.focus()
  for (const wanted of ['22', '23', '24']) {
    await page.keyboard.press('ArrowUp')
    await expect(size).toHaveValue(wanted)
  }
})
