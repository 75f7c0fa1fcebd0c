import { isCloser, isOpener } from '../../../language/text/sentences/marks.ts'

const ATTRIBUTED = /[”」』][\s　]*(?:——|—|--|――)[\s　]*\S{1,24}$/

/** Whether a line is wholly a quotation. */
export function isWholeQuotation(text: string): boolean {
  if (ATTRIBUTED.test(text.slice(-32)) && isOpener(text[0])) return true
  const first = text[0]
  const pair = first === '“' ? '”' : first === '「' ? '」' : first === '『' ? '』' : first === '"' ? '"' : null
  if (pair === null || text.length < 6) return false
  const close = text.indexOf(pair, 1)
  return close === text.length - 1 && isCloser(text.at(-1))
}

export const isAttributed = (text: string): boolean => ATTRIBUTED.test(text.slice(-32))

// So many letters in a row in common are no chance.
const SHARED_LETTERS = 9
const STEP = 3
const MOST_LETTERS = 400

/** Whether a good part of a quotation stands elsewhere in the text too. `elsewhere` holds letters only. */
export function isRepeated(quotation: string, elsewhere: string): boolean {
  const letters = lettersOf(quotation).slice(0, MOST_LETTERS)
  for (let at = 0; at + SHARED_LETTERS <= letters.length; at += STEP) {
    if (elsewhere.includes(letters.slice(at, at + SHARED_LETTERS))) return true
  }
  return false
}

export const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
