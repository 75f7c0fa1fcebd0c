import { proseOf } from '../language/text/prose.ts'

const LONGEST_NAME = 4
const TOO_LONG = new RegExp(String.raw`\p{Script=Han}{${LONGEST_NAME + 1}}`, 'u')

/**
 * The Chinese that an English sentence or note carries along; null where it has none but a name: a few characters
 * in a row, with two English words or more for each.
 */
export function carriedChinese(text: string): string | null {
  const all = text.match(/\p{Script=Han}+/gu)
  if (!all) return null
  const { words } = proseOf(text)
  const han = all.join('').length
  return TOO_LONG.test(text) || han * 2 > words ? (all[0] ?? null) : null
}
