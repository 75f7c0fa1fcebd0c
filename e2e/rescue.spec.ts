import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeFaults } from './support/axe.ts'
import { openFirstText, textsIn } from './support/pages.ts'
import { startStudy } from './support/study.ts'
import { expect, test } from './support/test.ts'
import { watchOf } from './support/watch.ts'

test('where the library is damaged, the window says so and goes back to a backup in two steps', async ({
  page,
  study,
}) => {
  await openFirstText(page)
  await page.keyboard.press('l')
  await page.keyboard.press('w')
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1)
  // A page whose host is gone goes on asking for fonts.
  await page.goto('about:blank')
  await study.stop()
  const path = join(study.dataDir, 'duizhao.sqlite')
  const bytes = readFileSync(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(path, bytes)
  await expect(startStudy({ dataDir: study.dataDir })).rejects.toThrow(/is damaged/)
  const again = await startStudy({ dataDir: study.dataDir, args: ['--rescue'] })
  watchOf(page).allow(again.url)
  try {
    await page.goto(again.url)
    await expect(page.getByRole('heading', { name: 'can’t be opened' })).toBeVisible()
    await expect(page.getByText('no longer holds what it held')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save what can be read' })).toBeVisible()
    expect(await axeFaults(page, 'rescue')).toEqual([])
    expect(readFileSync(path)).toEqual(bytes)
    await page.getByRole('button', { name: /Go back/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click()
    await expect(textsIn(page).first()).toBeVisible()
    await page.keyboard.press('Alt+8')
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  } finally {
    await again.kill()
  }
})

test('what can be read of a damaged library is saved from the window, and counted', async ({ page, study }) => {
  await openFirstText(page)
  await page.keyboard.press('l')
  await page.keyboard.press('w')
  // A page whose host is gone goes on asking for fonts.
  await page.goto('about:blank')
  await study.stop()
  const path = join(study.dataDir, 'duizhao.sqlite')
  const bytes = readFileSync(path)
  bytes.fill(0, bytes.length - 4096)
  writeFileSync(path, bytes)
  const again = await startStudy({ dataDir: study.dataDir, args: ['--rescue'] })
  watchOf(page).allow(again.url)
  try {
    await page.goto(again.url)
    await page.getByRole('button', { name: 'Save what can be read' }).click()
    await expect(page.getByLabel('Message')).toContainText(/Saved of the damaged library: cards: \d+/)
    await expect(textsIn(page).first()).toBeVisible()
  } finally {
    await again.kill()
  }
})

test('a library in a folder that cannot be written is open for reading, and says so', async ({ page, study }) => {
  await expect(textsIn(page).first()).toBeVisible()
  // A page whose host is gone goes on asking for fonts.
  await page.goto('about:blank')
  await study.stop()
  rmSync(join(study.dataDir, 'duizhao.lock'))
  mkdirSync(join(study.dataDir, 'duizhao.lock'))
  const again = await startStudy({ dataDir: study.dataDir, args: ['--rescue'] })
  watchOf(page).allow(again.url)
  try {
    await page.goto(again.url)
    await expect(page.getByText('nothing is saved')).toBeVisible()
    await openFirstText(page)
    await page.keyboard.press('j')
    await page.keyboard.press('l')
    await page.keyboard.press('w')
    await expect(page.getByLabel('Message')).toContainText('can’t be written')
    expect(await axeFaults(page, 'reading')).toEqual([])
  } finally {
    await again.kill()
  }
})
