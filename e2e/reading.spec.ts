import { startStudy } from './support/study.ts'
import { findWord, openFirstText, pairAt, textsIn, wordCard } from './support/pages.ts'
import { expect, test } from './support/test.ts'
import { untilStill } from './support/until-still.ts'
import { watchOf } from './support/watch.ts'
import { present } from '#core/testing/present.ts'

test.beforeEach(({ page }) => openFirstText(page))

test('a text opens with both languages in every pair', async ({ page }) => {
  await expect(pairAt(page, 0).locator('[data-side="source"] [data-word="曹越"]')).toBeVisible()
  await expect(pairAt(page, 0).locator('[data-side="target"]')).toContainText('Cao Yue')
})

test('the layouts put the English beside, below, or behind a veil', async ({ page }) => {
  const zh = pairAt(page, 2).locator('[data-side="source"]')
  const en = pairAt(page, 2).locator('[data-side="target"]')
  const boxes = async () => ({ zh: present(await zh.boundingBox()), en: present(await en.boundingBox()) })
  const side = await boxes()
  expect(side.en.x).toBeGreaterThan(side.zh.x + side.zh.width - 1)

  await page.getByRole('radio', { name: 'Stacked' }).click()
  await expect.poll(async () => (await boxes()).en.y >= (await boxes()).zh.y + (await boxes()).zh.height - 1).toBe(true)

  await page.getByRole('radio', { name: 'Chinese first' }).click()
  await expect(en.locator('[data-veiled]')).toHaveCount(1)
  await pairAt(page, 2).locator('[data-pair-number]').click()
  await page.keyboard.press('Space')
  await expect(en.locator('[data-veiled]')).toHaveCount(0)
  await expect(pairAt(page, 3).locator('[data-veiled]')).toHaveCount(1)
  await page.keyboard.press('v')
  await expect(pairAt(page, 3).locator('[data-veiled]')).toHaveCount(0)
})

test('clean text has no gaps, and the reader’s place stays when readings are switched', async ({ page }) => {
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('j')
  const current = page.locator('[data-pair][aria-current="true"]')
  const top = async () => Math.round(present(await current.boundingBox()).y)
  await untilStill(page)
  const before = await top()
  for (const mode of ['Off', 'On hover', 'All', 'Terms', 'All', 'Off']) {
    await page.getByRole('radio', { name: mode, exact: true }).click()
    await untilStill(page)
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
  }
  await expect(page.locator('rt').first()).toBeHidden()
  const gaps = await current.locator('[data-side="source"] [data-word]').evaluateAll((words) =>
    words.slice(1).map((word, at) => {
      const [one, other] = [words[at], word].map((each) => each?.getClientRects()[0])
      return one && other && one.top === other.top ? other.left - one.right : 0
    }),
  )
  // Between two words stands nothing, or a whole sign of punctuation.
  const size = parseFloat(
    await current.locator('[data-side="source"]').evaluate((side) => getComputedStyle(side).fontSize),
  )
  expect(gaps.filter((gap) => gap > 1 && gap < size * 0.2)).toEqual([])
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  await expect(page.locator('rt').first()).toBeVisible()
  const sizes = await page
    .locator('rt')
    .evaluateAll((all) => all.map((rt) => parseFloat(getComputedStyle(rt).fontSize)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
})

test('no pinyin is clipped by the line above or by its neighbour', async ({ page }) => {
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  const overlaps = await page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll(
        '[data-pair][aria-current] rt, [data-pair="2"] rt, [data-pair="5"] rt, [data-pair="6"] rt',
      ),
    ].map((rt) => rt.getBoundingClientRect())
    return boxes.filter((one, index) =>
      boxes.some(
        (other, at) =>
          at !== index &&
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      ),
    ).length
  })
  expect(overlaps).toBe(0)
})

test('pointing at a term lights its counterpart', async ({ page }) => {
  const word = await findWord(page, '深度学习')
  const row = page.locator('[data-pair]', { has: word })
  await word.hover()
  await expect(row.locator('[data-side="target"] [data-term][data-highlighted]')).toHaveText(/deep learning/i)
  await expect(page.getByRole('tooltip')).toContainText('deep learning')
  await page.mouse.move(2, 2)
  await expect(row.locator('[data-highlighted]')).toHaveCount(0)
})

test('keys move the current pair and the outline follows', async ({ page }) => {
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('j')
  await expect(pairAt(page, 5)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(pairAt(page, 4)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('End')
  const outline = page.getByRole('navigation').getByRole('list').last()
  await expect(outline.getByRole('button').last()).toHaveAttribute('aria-current', 'location')
  await expect(page.locator('footer')).toContainText('100%')
  await page.keyboard.press('Home')
  await expect(pairAt(page, 0)).toHaveAttribute('aria-current', 'true')
})

test('the place is remembered when the study is closed and opened again', async ({ page, study }) => {
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('j')
  await expect(page.locator('footer')).toContainText('13 of')
  // It is kept a moment after the last move; another window tells when.
  const other = await page.context().newPage()
  await other.goto(study.url)
  await expect
    .poll(async () => {
      await other.reload()
      return textsIn(other).first().innerText()
    })
    .toContain('Go on at pair 13')
  await other.close()
  await study.kill()
  const again = await startStudy({ dataDir: study.dataDir })
  watchOf(page).allow(again.origin)
  await page.goto('about:blank')
  await page.goto(again.url)
  await expect(textsIn(page).first()).toContainText('Go on at pair 13')
  await textsIn(page).first().getByRole('link').click()
  await expect(pairAt(page, 12)).toHaveAttribute('aria-current', 'true')
  await expect(pairAt(page, 12)).toBeInViewport()
  await again.kill()
  watchOf(page).consoleErrors.length = 0
})

test('copied text has no pinyin in it', async ({ page }) => {
  await page.getByRole('radio', { name: 'All', exact: true }).click()
  const copied = await page.evaluate(() => {
    const side = document.querySelector('[data-pair="2"] [data-side="source"]')!
    getSelection()!.selectAllChildren(side)
    const clipboardData = new DataTransfer()
    side.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
  expect(copied).toMatch(/\p{Script=Han}{4,}/u)
  expect(copied).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/)
})

test('a word that is no term shows its reading and its pair', async ({ page }) => {
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const word = page.locator('[data-pair="2"] [data-word]:not([data-term])').first()
  const text = await word.getAttribute('data-word')
  await word.click()
  const card = wordCard(page, present(text))
  await expect(card).toBeVisible()
  await expect(card.locator('[data-reading]').first()).not.toBeEmpty()
  await expect(card.locator('mark')).toHaveText(present(text))
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
})

test('reading aloud says so where the system has no Chinese voice', async ({ page }) => {
  const voices = await page.evaluate(
    () => speechSynthesis.getVoices().filter((voice) => /^(zh|cmn)/.test(voice.lang)).length,
  )
  test.skip(voices > 0, 'This system has a Chinese voice, so the notice can’t be seen here.')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('main')).toContainText('voice of your operating system')
})
