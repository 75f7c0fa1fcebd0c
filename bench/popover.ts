import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/support/find-browser.ts'
import { builtCli, startStudy } from '../e2e/support/study.ts'
import { seeded } from '../electron/core/seeded.ts'
import { median, printTable, quantile } from './table.ts'

const LONG_BYTES = 20_000_000
const CLICKS = 60

/** From the click to the explained word, in a text of 20 MB and in one of a page, beside a menu of some lines. */
export async function measurePopover() {
  const dataDir = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  const random = seeded(7)
  const sentence = () => random.pick(['春天', '河水', '老师', '火车', '研究', '夜里', '消息']) + random.pick(verbs)
  const paragraph = () => Array.from({ length: 3 + random.below(4) }, sentence).join('')
  let long = ''
  while (Buffer.byteLength(long) < LONG_BYTES) long += Array.from({ length: 2000 }, paragraph).join('\n') + '\n'
  const short = Array.from({ length: 40 }, paragraph).join('\n')
  for (const [name, text] of Object.entries({ long, short })) {
    writeFileSync(join(dataDir, `${name}.txt`), text)
    execFileSync(
      process.execPath,
      [builtCli, 'import', join(dataDir, `${name}.txt`), '--data', join(dataDir, 'data')],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
  }
  const study = await startStudy({ dataDir: join(dataDir, 'data') })
  const browser = await chromium.launch(await findBrowser())
  try {
    const rows = []
    for (const [at, text] of ['20 MB', 'one page'].entries())
      for (const what of ['word', 'menu'] as const) rows.push(await measure(browser, study.url, at + 1, what, text))
    printTable(`From a click to what it opens (ms, ${CLICKS} clicks)`, rows)
  } finally {
    await browser.close()
    await study.kill()
    rmSync(dataDir, { recursive: true })
  }
}

const verbs = ['慢慢地流过了桥。', '还没有到站。', '告诉他们一件重要的事情。', '让人觉得很奇怪。', '在门外等了很久。']

async function measure(browser: Browser, url: string, spine: number, what: 'word' | 'menu', text: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.locator('.spine').nth(spine).click()
  await page.locator('[data-pair="3"] [data-word]').first().waitFor()
  const times = []
  for (let click = 0; click < CLICKS; click += 1) {
    const opened = await openOne(page, what, click)
    if (opened === null) throw new Error(`there was nothing to click at ${click}`)
    times.push(opened)
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'))
    await page.keyboard.press('Escape')
    await page.locator('[role="dialog"]').first().waitFor({ state: 'detached' })
    if (click % 6 === 5) await page.keyboard.press('PageDown')
  }
  await page.close()
  return { text, opens: what, p50: median(times).toFixed(1), p95: quantile(times, 0.95).toFixed(1) }
}

/** Clicks in the page itself, so that nothing but the window and the core is measured. */
function openOne(page: Page, what: 'word' | 'menu', click: number): Promise<number | null> {
  return page.evaluate(
    async ([kind, nth]) => {
      const rows = [...document.querySelectorAll('[data-pair]')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return top > 60 && bottom < innerHeight
      })
      const row = rows[nth % rows.length]
      const words = [...(row?.querySelectorAll<HTMLElement>('[data-word]:not([data-term])') ?? [])]
      const target = kind === 'word' ? words[nth % words.length] : row?.querySelector<HTMLElement>('[data-pair-menu]')
      const wanted = kind === 'word' ? '[role="dialog"] .entry' : '[role="menu"]'
      if (!target) return null
      return new Promise<number>((resolve) => {
        let clicked = 0
        const seen = new MutationObserver(() => {
          if (!document.querySelector(wanted)) return
          seen.disconnect()
          resolve(performance.now() - clicked)
        })
        seen.observe(document.body, { childList: true, subtree: true })
        clicked = performance.now()
        target.click()
      })
    },
    [what, click] as const,
  )
}
