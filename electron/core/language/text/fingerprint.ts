/** Gives the SHA-256 of a text's UTF-8 in lower-case hexadecimal. It comes in, because this subject knows no Node. */
export type Digest = (text: string) => string

const FINGERPRINT_DIGITS = 16
const others = /[^\p{L}\p{N}]+/gu

/** What is left of a sentence when width, case, white space and signs make no difference: its letters and digits. */
export function foldedLetters(sentence: string): string {
  return sentence.normalize('NFKC').toLowerCase().replaceAll(others, '')
}

/**
 * The fingerprint of a sentence, without the label of its speaker: the first 16 hexadecimal digits of the SHA-256 of
 * its folded letters. Null where it has none: rows of signs are all alike.
 */
export function fingerprintOf(sentence: string, digest: Digest): string | null {
  const letters = foldedLetters(sentence)
  return letters === '' ? null : digest(letters).slice(0, FINGERPRINT_DIGITS)
}
