import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../e2e/support/find-browser.ts'
import { builtCli, startStudy, type Study } from '../../e2e/support/study.ts'
import { median, printTable, quantile } from './table.ts'

const ROUNDS = 5
const LONG_PAIRS = 20_000
const SCROLL_STEPS = 120

/** Start of the browser host, opening and scrolling a text: the short edition beside one of 20,000 pairs. */
export async function measureWindow() {
  const browser = await chromium.launch(await findBrowser())
  const short = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  const long = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  const longArgs = ['make-long', '--pairs', String(LONG_PAIRS), '--data', long]
  execFileSync(process.execPath, [builtCli, ...longArgs], { stdio: 'inherit' })
  try {
    const starts = []
    for (let round = 0; round < ROUNDS; round += 1) starts.push(await coldStart(browser))
    printTable('Cold start in the browser host, fresh data folder (ms)', [
      { what: 'program started to address printed', median: Math.round(median(starts.map((each) => each.ready))) },
      {
        what: 'address printed to first readable pair',
        median: Math.round(median(starts.map((each) => each.readable))),
      },
      { what: 'an empty page of the same host', median: Math.round(median(starts.map((each) => each.empty))) },
      { what: 'whole: started to first readable pair', median: Math.round(median(starts.map((each) => each.whole))) },
    ])
    const texts = [await measureText(browser, short, 'short'), await measureText(browser, long, 'long')]
    printTable(`The edition beside a text of ${LONG_PAIRS} pairs (ms)`, texts)
  } finally {
    await browser.close()
  }
}

/** From the start of the process to the first pair on the screen, in a browser that runs already. */
async function coldStart(browser: Browser) {
  const started = performance.now()
  const study = await startStudy()
  const ready = performance.now() - started
  const page = await browser.newPage()
  await page.goto(study.url)
  await page.locator('[data-text] a').first().click()
  await page.locator('[data-pair="0"] [data-side="source"]').waitFor()
  const whole = performance.now() - started
  await page.close()
  const blank = await browser.newPage()
  const asked = performance.now()
  await blank.goto(`${study.origin}/`)
  const empty = performance.now() - asked
  await blank.close()
  await study.kill()
  return { ready, readable: whole - ready, empty, whole }
}

async function measureText(browser: Browser, dataDir: string, name: string) {
  const study = await startStudy({ dataDir })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(study.url)
  const opens = []
  for (let round = 0; round < ROUNDS; round += 1) opens.push(await openOnce(page, study, name))
  const frames = await scroll(page)
  const jump = await jumpToEnd(page)
  await page.close()
  await study.kill()
  return {
    text: name,
    'open, median': Math.round(median(opens)),
    'frame while scrolling, p50': frames.p50.toFixed(1),
    p95: frames.p95.toFixed(1),
    worst: frames.worst.toFixed(1),
    'jump to the end': Math.round(jump),
    'rows drawn': await Promise.resolve(frames.rows),
  }
}

async function openOnce(page: Page, study: Study, name: string): Promise<number> {
  await page.goto(`${study.origin}/#/library`)
  await page.reload()
  const spine =
    name === 'long'
      ? page.locator('[data-text] a').filter({ hasText: /20,000|20000/ })
      : page.locator('[data-text] a').first()
  await spine.waitFor()
  const asked = performance.now()
  await spine.click()
  await page.locator('[data-pair="0"] [data-side="source"]').waitFor()
  return performance.now() - asked
}

/** Scrolls a screen's third at each frame and notes how long every frame took. */
async function scroll(page: Page) {
  const { times, rows } = await page.evaluate(async (steps) => {
    const scroller = document.getElementById('page') ?? document.body
    const times: number[] = []
    let rows = 0
    let before = performance.now()
    for (let step = 0; step < steps; step += 1) {
      scroller.scrollTop += 260
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      times.push(now - before)
      before = now
      rows = Math.max(rows, document.querySelectorAll('[data-pair]').length)
    }
    return { times, rows }
  }, SCROLL_STEPS)
  return { p50: median(times), p95: quantile(times, 0.95), worst: Math.max(...times), rows }
}

async function jumpToEnd(page: Page): Promise<number> {
  const asked = performance.now()
  await page.keyboard.press('End')
  await page.locator('[data-pair][aria-current="true"]').waitFor()
  await page.waitForFunction(() => {
    const here = document.querySelector('[data-pair][aria-current="true"]')
    return here && here.getBoundingClientRect().top < innerHeight && here.getAttribute('data-pair') !== '0'
  })
  return performance.now() - asked
}
