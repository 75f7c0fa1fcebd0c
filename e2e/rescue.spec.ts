import { readFileSync, writeFileSync } from 'node:fs'
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
  await study.stop()
  const path = join(study.dataDir, 'duizhao.sqlite')
  const bytes = readFileSync(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(path, bytes)
  await expect(startStudy({ dataDir: study.dataDir })).rejects.toThrow(/is damaged/)
  const again = await startStudy({ dataDir: study.dataDir, args: ['--rescue'] })
  watchOf(page).allow(again.url)
  try {
    await page.goto('about:blank')
    await page.goto(again.url)
    await expect(page.getByRole('heading', { name: 'can’t be opened' })).toBeVisible()
    await expect(page.getByText('no longer holds what it held')).toBeVisible()
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
