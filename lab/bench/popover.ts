import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../e2e/support/find-browser.ts'
import { builtCli, startStudy } from '../../e2e/support/study.ts'
import { seeded } from '../../electron/core/random/seeded.ts'
import { median, printTable, quantile } from './table.ts'

const LONG_BYTES = 20_000_000
const CLICKS = 60

/** From a click to the explained word, in a text of 20 MB and in one of a page, beside a menu of some lines. */
export async function measurePopover() {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  const dataDir = join(folder, 'data')
  const random = seeded(7)
  const sentence = () => random.pick(['春天', '河水', '老师', '火车', '研究', '夜里', '消息']) + random.pick(verbs)
  const paragraphs = (count: number) =>
    Array.from({ length: count }, () => Array.from({ length: 3 + random.below(4) }, sentence).join('')).join('\n')
  let long = ''
  while (Buffer.byteLength(long) < LONG_BYTES) long += `${paragraphs(2000)}\n`
  for (const [title, text] of Object.entries({ 长河: long, 短河: paragraphs(40) })) {
    const file = join(folder, `${title}.txt`)
    writeFileSync(file, `${title}\n\n${text}`)
    execFileSync(process.execPath, [builtCli, 'import', file, '--data', dataDir], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const study = await startStudy({ dataDir })
  const browser = await chromium.launch(await findBrowser())
  try {
    const rows = []
    for (const [title, size] of [
      ['长河', '20 MB'],
      ['短河', 'one page'],
    ] as const)
      for (const what of ['word', 'menu'] as const)
        rows.push({ text: size, opens: what, ...(await measure(browser, study.url, title, what)) })
    printTable(`From a click to what it opens (ms, ${CLICKS} clicks)`, rows)
  } finally {
    await browser.close()
    await study.kill()
    rmSync(folder, { recursive: true })
  }
}

const verbs = ['慢慢地流过了桥。', '还没有到站。', '告诉他们一件重要的事情。', '让人觉得很奇怪。', '在门外等了很久。']

async function measure(browser: Browser, url: string, title: string, what: 'word' | 'menu') {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.locator('[data-text] a', { hasText: title }).click()
  await page.locator('[data-pair="3"] [data-word]').first().waitFor()
  const times = []
  for (let click = 0; click < CLICKS; click += 1) {
    const opened = await openOne(page, what, click)
    if (opened === null) throw new Error(`there was nothing to click at ${click}`)
    times.push(opened)
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"], [role="menu"]'))
    await page.keyboard.press('Escape')
    await page.locator('[role="dialog"], [role="menu"]').first().waitFor({ state: 'detached' })
    if (click % 6 === 5) await page.keyboard.press('PageDown')
  }
  await page.close()
  return { p50: median(times).toFixed(1), p95: quantile(times, 0.95).toFixed(1) }
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
      const wanted = kind === 'word' ? '[role="dialog"] .dictionary' : '[role="menu"]'
      if (!target) return null
      return new Promise<number>((resolve, reject) => {
        let clicked = 0
        const seen = new MutationObserver(() => {
          if (!document.querySelector(wanted)) return
          seen.disconnect()
          resolve(performance.now() - clicked)
        })
        seen.observe(document.body, { childList: true, subtree: true })
        setTimeout(() => reject(new Error(`nothing opened in ten seconds: ${target.outerHTML}`)), 10_000)
        clicked = performance.now()
        target.click()
      })
    },
    [what, click] as const,
  )
}
