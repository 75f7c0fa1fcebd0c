/** Marks that end a sentence wherever they stand, dots aside: those are weighed one by one. */
const STOPS = new Set('。！？!?｡‼⁇⁈⁉')
const CLOSERS = new Set('”’」』）)】]〕〗〛》〉»"\'＂＇｣﹂﹄')
const OPENERS = new Set('“‘「『（(【[〔〖《〈«"＂｢﹁﹃')
const PAUSES = new Set('，,、；;：:,;')
const DOTS = new Set('.．')
const ELLIPSES = new Set('…⋯')

const within = (set: ReadonlySet<string>) => (character: string | undefined) =>
  character !== undefined && set.has(character)

export const isStop = within(STOPS)
export const isCloser = within(CLOSERS)
export const isOpener = within(OPENERS)
export const isPause = within(PAUSES)
export const isDot = within(DOTS)

const blank = /\s/
export const isBlank = (character: string | undefined) => character !== undefined && blank.test(character)

const latin = /[A-Za-z\u00C0-\u024F]/
export const isLatin = (character: string | undefined) => character !== undefined && latin.test(character)
export const isDigit = (character: string | undefined) => character !== undefined && /[0-9０-９]/.test(character)
const han = /[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f]/
/** Whether a UTF-16 unit is a Han character, or the first half of one. */
export const isHanUnit = (unit: string | undefined) => unit !== undefined && han.test(unit)

/** The index of the first character from `from` on that is no white space. */
export function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text[at])) at++
  return at
}

/** Where a row of dots that stands for “and so on” ends; `from` itself where there is none. */
export function ellipsisEnd(text: string, from: number): number {
  let at = from
  while (ELLIPSES.has(text[at] ?? '')) at++
  if (at > from) return at
  const sign = text[from]
  if (sign !== '.' && sign !== '。' && sign !== '．') return from
  while (text[at] === sign) at++
  return at - from >= (sign === '。' ? 2 : 3) ? at : from
}
