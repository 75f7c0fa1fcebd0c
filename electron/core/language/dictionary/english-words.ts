/** Words so common in glosses that they are indexed only where they are (nearly) the whole gloss. */
const commonWords: ReadonlySet<string> = new Set(
  'to a an the of in or and sb sth for with on etc be by from at as is esp used one that who which'.split(' '),
)

export const isCommonWord = (word: string): boolean => commonWords.has(word)

/** The words of an English text in lower case; digits count as letters, accents are dropped. */
export function englishWords(text: string): readonly string[] {
  const isPlain = /^[ -~]*$/.test(text)
  const plain = isPlain ? text : text.normalize('NFD').replace(/\p{M}/gu, '')
  return plain.toLowerCase().match(/[a-z0-9]+(?:['’][a-z]+)?/g) ?? []
}

/** A gloss without remarks in brackets and without a leading 'to', 'a', 'an' or 'the': what someone would type. */
export function bareGloss(gloss: string): string {
  return gloss
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .replace(/^(?:to be|to|a|an|the) (?=\S)/i, '')
}

/** The glosses of one sense: 'long; extended, far' has three. */
export const glossesOf = (sense: string): readonly string[] => sense.split(/[;,](?![^(]*\))/)

/**
 * How well a gloss answers for one of its words: 7 to 5 it is the whole gloss (of the first, second, a later sense),
 * 4 and 3 one of two words, 2 one of up to four, 1 somewhere.
 */
export function glossQuality(wordCount: number, senseIndex: number): number {
  if (wordCount === 1) return Math.max(5, 7 - senseIndex)
  if (wordCount === 2) return senseIndex === 0 ? 4 : 3
  return wordCount <= 4 ? 2 : 1
}
