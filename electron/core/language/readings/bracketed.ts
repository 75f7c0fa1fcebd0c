export interface HeardSentence {
  readonly text: string
  /** Code point index and the readings that are right there. */
  readonly heard: readonly (readonly [place: number, readings: readonly string[]])[]
}

/** Reads a sentence with readings in brackets behind the characters in question: `我走了[le5]。`, `累[lei3|lei5]`. */
export function parseBracketed(marked: string): HeardSentence {
  const heard: (readonly [number, readonly string[]])[] = []
  let text = ''
  for (const [, plain = '', readings] of marked.matchAll(/([^[]*)(?:\[([^\]]+)\])?/gu)) {
    text += plain
    if (readings !== undefined) heard.push([Array.from(text).length - 1, readings.split('|')])
  }
  return { text, heard }
}
