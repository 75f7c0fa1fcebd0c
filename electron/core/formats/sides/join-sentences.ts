/** Sentences of a side as one text: Chinese without a blank between them, English with one. */
export function joinSentences(sentences: readonly string[], side: 'source' | 'target'): string {
  return sentences.join(side === 'source' ? '' : ' ')
}

/**
 * Where the sentences of a joined text end, for formats that can carry a note: their lengths in UTF-16 units. `''` where
 * there is but one.
 */
export function cutsOf(sentences: readonly string[]): string {
  return sentences.length < 2 ? '' : sentences.map(({ length }) => length).join(' ')
}

/** The sentences again, or null where the text is no longer the one that the cuts were made for. */
export function cutBy(text: string, cuts: string, side: 'source' | 'target'): readonly string[] | null {
  const between = side === 'source' ? 0 : 1
  const sentences: string[] = []
  let at = 0
  for (const length of cuts.split(' ').map(Number)) {
    if (!Number.isSafeInteger(length) || length < 1) return null
    sentences.push(text.slice(at, at + length))
    at += length + between
  }
  return joinSentences(sentences, side) === text ? sentences : null
}
