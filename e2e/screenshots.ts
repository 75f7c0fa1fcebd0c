import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from './support/find-browser.ts'
import { findWord, openFirstText } from './support/pages.ts'
import { startStudy } from './support/study.ts'
import { untilStill } from './support/until-still.ts'

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))

/** Takes the README's pictures from the built study: `node e2e/screenshots.ts`. */
async function takeAll() {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch(await findBrowser())
  const study = await startStudy()
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 } })
  await page.goto(study.url)
  await openFirstText(page)
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  const word = await findWord(page, '感受野')
  await settle(page, 'reader-paper-en')

  await set(page, { language: '简体中文', theme: '墨' })
  await page.goBack()
  await untilStill(page)
  await word.scrollIntoViewIfNeeded()
  await untilStill(page)
  await word.click()
  await settle(page, 'card-ink-zh')
  await page.keyboard.press('s')
  await page.keyboard.press('Escape')
  await settle(page, 'reader-ink-zh')

  await set(page, { theme: '纸' })
  await page.evaluate(() => void (location.hash = '#/review'))
  await page.getByRole('region', { name: '问题' }).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '知道了' }).click()
  await settle(page, 'review-paper-zh')
  await set(page, { language: 'English' })
  await page.evaluate(() => void (location.hash = '#/glossary/receptive-field'))
  await settle(page, 'glossary-paper-en')
  await browser.close()
  await study.stop()
}

async function set(page: Page, choices: { language?: string; theme?: string }) {
  await page.evaluate(() => void (location.hash = '#/settings'))
  for (const name of Object.values(choices)) await page.getByRole('radio', { name, exact: true }).click()
}

/** Waits until fonts are there and nothing moves, then takes the picture. */
async function settle(page: Page, name: string) {
  await untilStill(page)
  await page.screenshot({ path: `${folder}${name}.png` })
}

await takeAll()
