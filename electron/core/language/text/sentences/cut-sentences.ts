import { sentenceEnds } from './ends.ts'

/** A sentence longer than this is no sentence; it is cut at a pause so that it can be shown. In UTF-16 units. */
export const LONGEST_SENTENCE_UTF16 = 4000

/**
 * Cuts a paragraph into sentences as a Chinese editor would, English paragraphs as an English one would. Joined, the
 * sentences give the paragraph back, white space at the seams aside. No sentence is empty. Linear in the length.
 * `isEnglish` says what the letters would else tell.
 */
export function cutSentences(paragraph: string, isEnglish?: boolean): readonly string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of [...sentenceEnds(paragraph, isEnglish), paragraph.length]) {
    const sentence = paragraph.slice(from, end).trim()
    from = end
    if (sentence === '') continue
    if (sentence.length <= LONGEST_SENTENCE_UTF16) sentences.push(sentence)
    else sentences.push(...cutLong(sentence))
  }
  return sentences
}

function cutLong(sentence: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  while (sentence.length - from > LONGEST_SENTENCE_UTF16) {
    const part = sentence.slice(from, from + LONGEST_SENTENCE_UTF16)
    const pause = Math.max(...['，', '；', ',', ';', ' ', '、'].map((mark) => part.lastIndexOf(mark)))
    // Never between the halves of a character.
    const isHalf = /[\uD800-\uDBFF]$/.test(part)
    const length = pause > 0 ? pause + 1 : part.length - (isHalf ? 1 : 0)
    parts.push(sentence.slice(from, from + length).trim())
    from += length
  }
  parts.push(sentence.slice(from).trim())
  return parts.filter((part) => part !== '')
}
