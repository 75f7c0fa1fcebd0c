import type { Page } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const people = ['船夫', '老师', '医生', '农民', '工人', '学生', '木匠', '厨师']
const peopleEn = ['boatman', 'teacher', 'doctor', 'farmer', 'worker', 'student', 'carpenter', 'cook']

/** So many pairs as an aligner left them that lost its way: from the third on each has the English of the one above. */
function lostStory(count: number): string {
  const kind = { kind: 'paragraph', speaker: null, startsParagraph: true }
  const laid = { confidence: 0.4, origin: 'aligned', state: 'machine' }
  const zh = (at: number) => `${1000 + at}年，那个${people[at % people.length]}走进一家旅馆。`
  const en = (at: number) => `In ${1000 + at} the ${peopleEn[at % people.length]} went into an inn.`
  const english = (at: number) => {
    if (at < 2) return [en(at)]
    if (at === 2) return []
    return at === count - 1 ? [en(at - 1), en(at)] : [en(at - 1)]
  }
  const pairs = Array.from({ length: count }, (_, at) => ({ ...kind, source: [zh(at)], target: english(at), ...laid }))
  const languages = { source: 'zh-CN', target: 'en-US' }
  return JSON.stringify({ format: 'duizhao-pairs', version: 1, title: { zh: '旅馆', en: 'The Inn' }, languages, pairs })
}

async function openLost(page: Page, count: number) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).click()
  const buffer = Buffer.from(lostStory(count), 'utf8')
  await (await chooser).setFiles({ name: 'inn.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: 'Put it in the library' }).click()
  await expect(page.locator('[data-pair="3"]')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Home')
}

const english = (page: Page, pair: number) => page.locator(`[data-pair="${pair}"] [data-side="target"]`)

async function choose(page: Page, item: string) {
  await page.keyboard.press('e')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}

test('what a person set right stays, the rest is aligned again by keyboard, and one key takes it back', async ({
  page,
}) => {
  await openLost(page, 8)
  await page.keyboard.press('a')
  await page.keyboard.press('j')
  await choose(page, 'Write the English…')
  await page.getByRole('textbox').fill('Put down by hand.')
  await page.keyboard.press('Control+Enter')
  await expect(english(page, 1)).toHaveText('Put down by hand.')
  await expect(english(page, 4)).toHaveText('In 1003 the farmer went into an inn.')

  await choose(page, 'Align again all that is not checked')
  await expect(page.getByLabel('Message')).toContainText('Aligned again: 6 pairs hold other sentences now.')
  for (const at of [2, 4, 7]) await expect(english(page, at)).toContainText(`In ${1000 + at} the ${peopleEn[at]}`)
  await expect(english(page, 1)).toHaveText('Put down by hand.')

  await page.keyboard.press('z')
  await expect(english(page, 4)).toHaveText('In 1003 the farmer went into an inn.')
  await expect(english(page, 1)).toHaveText('Put down by hand.')
})

test('only the pairs up to the next checked one are aligned from here', async ({ page }) => {
  await openLost(page, 8)
  await page.keyboard.press('End')
  await choose(page, 'First English sentence to the pair above')
  await page.keyboard.press('Home')
  for (let at = 0; at < 2; at++) await page.keyboard.press('j')
  await choose(page, 'Align again from here to the next checked pair')
  await expect(page.getByLabel('Message')).toContainText(/Aligned again: [34] pairs/)
  // The Chinese of 1005 has no English left here; the aligner may let it stand alone or join it to the pair above.
  for (const at of [2, 3, 4])
    await expect(english(page, at)).toHaveText(`In ${1000 + at} the ${peopleEn[at]} went into an inn.`)
  // What the person moved stays with the pair that it was moved to.
  await expect(page.locator('[data-pair]', { hasText: '1006年' }).locator('[data-side="target"]')).toHaveText(
    'In 1005 the student went into an inn. In 1006 the carpenter went into an inn.',
  )
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an alignment that takes long tells how far it is, and is left with everything as it was', async ({ page }) => {
  await openLost(page, 12_000)
  await choose(page, 'Align again all that is not checked')
  const dialog = page.getByRole('dialog', { name: 'Aligning again' })
  await expect(dialog.getByRole('progressbar', { name: 'Aligning' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(english(page, 3)).toHaveText('In 1002 the doctor went into an inn.')
  await choose(page, 'Align again all that is not checked')
  await expect(dialog.getByRole('progressbar', { name: 'Aligning' })).toBeVisible()
  expect(await axeFaults(page, 'dialog', '[role="dialog"]')).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(dialog).toHaveCount(0)
})

test('a text that comes with Duizhao is not aligned again, and says so', async ({ page }) => {
  await page.getByRole('link', { name: 'Read' }).click()
  await expect(page.locator('[data-pair="3"]')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByLabel('Message')).toContainText('comes with Duizhao')
  await expect(page.getByRole('menu')).toHaveCount(0)
})
