/** One unit that can be linked: a word, a number by its value, a name, or a class of punctuation. */
export interface Token {
  /** What linking compares: a folded word, an English stem, `#` and a value, or one punctuation sign. */
  readonly key: string
  /** As it stands in the sentence. */
  readonly surface: string
}

const classes: ReadonlyMap<string, string> = new Map([
  ['？', '?'],
  ['?', '?'],
  ['！', '!'],
  ['!', '!'],
  ['：', ':'],
  [':', ':'],
  ['；', ';'],
  [';', ';'],
  ['“', '"'],
  ['”', '"'],
  ['"', '"'],
  ['「', '"'],
  ['」', '"'],
  ['『', '"'],
  ['』', '"'],
  ['（', '('],
  ['(', '('],
  ['…', '…'],
  ['—', '—'],
  ['–', '—'],
  ['━', '—'],
  ['□', '—'],
])

/** The class of a punctuation sign that both languages share; undefined for signs that tell nothing. */
export function punctuationClass(sign: string): string | undefined {
  return classes.get(sign)
}

export function isPunctuationKey(key: string): boolean {
  return key.length === 1 && '?!:;"(…—'.includes(key)
}

export function isNumberKey(key: string): boolean {
  return key.startsWith('#')
}

/** One spelling for a value, so that 3.50 and 三点五 meet. */
export function numberKey(value: number): string {
  return `#${Number(value.toPrecision(12))}`
}
