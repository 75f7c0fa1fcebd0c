import { rm } from 'node:fs/promises'
import { test as base, chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { startStudy, type Study } from './study.ts'
import { watchPage } from './watch.ts'

export { expect } from '@playwright/test'

/** A page in the browser that was found, on nothing of ours yet. */
export const windowTest = base.extend({
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to see what a fixture needs.
    async ({}, run) => {
      const browser = await chromium.launch(await findBrowser())
      await run(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})

/**
 * `study`: a real host on a fresh data folder. `page`: a page opened on it, which fails the test at its end for any
 * console error, CSP violation or request to another origin (`watchOf(page)` tells what was noticed so far).
 */
export const test = windowTest.extend<{ study: Study }>({
  // oxlint-disable-next-line no-empty-pattern -- As above.
  study: async ({}, run) => {
    const study = await startStudy()
    await run(study)
    await study.kill()
    await rm(study.dataDir, { recursive: true, force: true })
  },
  page: async ({ page, study }, run) => {
    const watch = await watchPage(page, study.origin)
    await page.goto(study.url)
    await run(page)
    watch.expectQuiet()
  },
})
