import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readTextFile } from '#core/imports/read-text-file.ts'
import { makePack } from '#core/packs/make-pack.ts'
import { writePackFile } from '#core/packs/pack-file.ts'
import { sha256 } from '#core/store/sha256.ts'
import { axeFaults } from './support/axe.ts'
import { ownTextsIn, textsIn } from './support/pages.ts'
import { expect, test } from './support/test.ts'

const talk = [
  '渡口的早晨',
  '',
  '天气：小雨',
  '早报：你从哪里来？',
  '船夫：上游。那里雨很大，河水漫过了石桥。',
  '早报：带了什么？',
  '船夫：一盏灯，两封信。',
  '',
  '灯下的信',
  '',
  '天气：转晴',
  '早报：信是谁写的？',
  '船夫：我不认得字，只认得那座石桥。',
  '早报：还回去吗？',
  '船夫：不回了。',
].join('\n')

/** A pack of the talk, made as any translator would make it; the first sentence has a note. */
function packOfTalk(): string {
  const beads = readTextFile(Buffer.from(talk)).document.paragraphs.flatMap(({ kind, sentences, prefixUtf16 }) =>
    sentences.map((sentence, index) => ({
      kind,
      speaker: null,
      startsParagraph: index === 0,
      source: [index === 0 ? sentence.slice(prefixUtf16) : sentence],
      target: [`English of ${sentence.length} letters, ${sha256(sentence).slice(0, 6)}.`],
      notes: sentence === '渡口的早晨' ? ['The original has no date.'] : [],
    })),
  )
  const about = {
    id: 'ferry',
    title: { en: 'Morning at the ferry' },
    work: { en: 'Made up' },
    licence: 'CC0',
    translators: [],
  }
  const made = makePack(beads, about, sha256)
  if (!made.ok) throw new Error(made.code)
  return writePackFile(made.pack)
}

async function openFile(page: Page, name: string, content: string) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content, 'utf8') })
}

async function expectNoAxeFindings(page: Page) {
  expect(await axeFaults(page, 'page')).toEqual([])
}

test('an interview of one’s own: corrected, read beside a pack, taken back, opened again, shared and removed', async ({
  page,
}) => {
  await openFile(page, 'ferry.pack.yaml', packOfTalk())
  const packDialog = page.getByRole('dialog', { name: 'Open a translation' })
  await expect(packDialog).toContainText('None of the texts in your library')
  await packDialog.getByRole('button', { name: 'Add the translation' }).click()
  await expect(page.getByLabel('Message')).toContainText('kept for when you open its text')
  await expect(page.getByRole('region', { name: 'Translations you added' })).toContainText('Morning at the ferry')

  await openFile(page, 'ferry.txt', talk.replace('两封信', '三封信'))
  const dialog = page.getByRole('dialog', { name: 'Open a text' })
  await expect(dialog).toContainText(/1\d of 1\d sentences get their English/)
  await dialog.getByText('Speakers', { exact: true }).click()
  const weather = dialog.getByRole('button', { name: '天气' })
  await expect(weather).toHaveAttribute('aria-pressed', 'true')
  await weather.click()
  await expect(weather).toHaveAttribute('aria-pressed', 'false')
  await dialog.getByText('Headings', { exact: true }).click()
  const heading = dialog.getByRole('button', { name: '灯下的信' })
  const was = await heading.getAttribute('aria-pressed')
  if (was === 'true') await heading.click()
  await expect(heading).toHaveAttribute('aria-pressed', 'false')
  await heading.click()
  await expect(heading).toHaveAttribute('aria-pressed', 'true')
  await expectNoAxeFindings(page)
  await dialog.getByRole('button', { name: 'Put it in the library' }).click()

  await expect(page.locator('[data-pair="7"]')).toHaveAttribute('data-kind', 'heading')
  await expect(page.locator('[data-speaker]').filter({ hasText: '天气' })).toHaveCount(0)
  await expect(page.locator('[data-pair="2"] [data-speaker]').first()).toHaveText('早报')
  await expect(page.locator('[data-pair="2"] [data-word="早报"]')).toHaveCount(0)
  await expect(page.locator('[data-pair="6"] [data-side="target"]')).toContainText('Not in your pack')
  await expect(page.locator('[data-missing]')).toHaveCount(1)
  await page.locator('[data-pair="0"]').getByRole('button', { name: 'Translator’s note' }).click()
  await expect(page.getByRole('dialog', { name: 'Translator’s note' })).toContainText('The original has no date.')
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')

  await page.getByLabel('Message').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible()
  await expect(textsIn(page)).toHaveCount(1)
  await openFile(page, 'ferry.txt', talk)
  await dialog.getByRole('button', { name: 'Put it in the library' }).click()
  await expect(page.locator('[data-pair="0"] [data-side="target"]')).toContainText('English of')
  await expect(page.locator('[data-missing]')).toHaveCount(0)

  await page.getByRole('link', { name: 'Library' }).click()
  await ownTextsIn(page).last().getByRole('button', { name: 'Share the translation' }).click()
  const share = page.getByRole('dialog', { name: 'Share the translation' })
  await share.getByLabel('License').fill('CC BY 4.0')
  await expectNoAxeFindings(page)
  const download = page.waitForEvent('download')
  await share.getByRole('button', { name: 'Save the pack' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^morning-at-the-ferry-.*\.pack\.yaml$/)
  const file = await readFile(await saved.path(), 'utf8')
  expect(file).toContain('note: The original has no date.')
  expect(file).not.toMatch(/\p{Script=Han}/u)

  await ownTextsIn(page).last().getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByLabel('Message')).toContainText('removed from the library')
  await expect(textsIn(page)).toHaveCount(1)
  await page.getByLabel('Message').getByRole('button', { name: 'Undo' }).click()
  await expect(textsIn(page)).toHaveCount(2)
})

test('by keyboard alone: a text is opened, its speakers corrected, its note read, and the text removed', async ({
  page,
}) => {
  await openFile(page, 'ferry.pack.yaml', packOfTalk())
  await page.getByRole('button', { name: 'Add the translation' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Translations you added' })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a text…' }).focus()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(talk, 'utf8') })
  const dialog = page.getByRole('dialog', { name: 'Open a text' })
  await expect(dialog.getByLabel('Title')).toHaveValue('渡口的早晨')
  await tabTo(page, 'summary', 'Speakers')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const chosen = await page.locator(':focus').textContent()
  const pressed = page.locator(':focus')
  await expect(pressed).toHaveAttribute('aria-pressed', /true|false/)
  const before = await pressed.getAttribute('aria-pressed')
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: chosen?.slice(0, 2) ?? '' })).toHaveAttribute(
    'aria-pressed',
    before === 'true' ? 'false' : 'true',
  )
  await page.locator(':focus').press('Space')
  await tabTo(page, 'button', 'Put it in the library')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-pair="0"]')).toBeVisible()
  await page.locator('[data-pair="0"]').focus()
  await tabTo(page, 'button', '※')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Translator’s note' })).toContainText('no date')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Translator’s note' })).toHaveCount(0)
  await page.keyboard.press('Alt+1')
  await expect(textsIn(page)).toHaveCount(2)
  await tabTo(page, 'button', 'Remove 渡口的早晨')
  await page.keyboard.press('Enter')
  await expect(textsIn(page)).toHaveCount(1)
})

async function tabTo(page: Page, tag: string, text: string) {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent])
    if (here[0]?.toLowerCase() === tag && here[1]?.includes(text)) return
  }
  throw new Error(`${tag} ${text} is not reached by Tab`)
}
