import { expect, type Locator, type Page } from '@playwright/test'

/** The texts of the library, each with what can be done to it. */
export const textsIn = (page: Page): Locator => page.locator('[data-text]')

/** The texts that are a reader's own; what was read last stands first. */
export const ownTextsIn = (page: Page): Locator => textsIn(page).filter({ hasNotText: 'Comes with Duizhao' })

/** Opens the first text of the library and waits for its first pair. */
export async function openFirstText(page: Page) {
  await textsIn(page).first().getByRole('link').click()
  await expect(pairAt(page, 0)).toBeVisible()
}

/** The word under the keyboard's cursor. */
export const cursorOf = (page: Page): Locator => page.locator('[data-word][data-cursor]')

export const pairAt = (page: Page, index: number): Locator => page.locator(`[data-pair="${index}"]`)

/** The first place of a glossary term on the Chinese side of what is drawn. */
export const termIn = (page: Page, headword: string): Locator =>
  page.locator(`[data-side="source"] [data-word="${headword}"]`).first()

/** The card that explains a word. */
export const wordCard = (page: Page, headword: string): Locator => page.getByRole('dialog', { name: headword })

/** Scrolls with the keyboard until a word is drawn. Fails after `most` pairs. */
export async function findWord(page: Page, headword: string, most = 300): Promise<Locator> {
  const word = termIn(page, headword)
  for (let step = 0; step < most && (await word.count()) === 0; step += 1) await page.keyboard.press('j')
  await word.scrollIntoViewIfNeeded()
  return word
}
