const han = /\p{Script=Han}/u
const hanAll = /\p{Script=Han}/gu

/** Whether a character (one code point) is a Han character. The iteration mark 々 and the zero 〇 count as Han. */
export function isHan(character: string): boolean {
  return han.test(character)
}

export function countHan(text: string): number {
  return text.match(hanAll)?.length ?? 0
}

/** Only the Han characters, in order. */
export function onlyHan(text: string): string {
  return (text.match(hanAll) ?? []).join('')
}
