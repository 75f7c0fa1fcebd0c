import type { CardFields } from '#contract/cards.ts'

const marks = /\p{Mn}/gu

/** Letters as a search compares them: without case, tone marks, umlauts, and with single blanks. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** All that a card is found by. Readings are there with and without tones, in syllables and in one. */
export function searchText({ headword, reading, meaning, sentence }: CardFields): string {
  const withTones = fold(reading)
  const withoutTones = withTones.replace(/[1-5]/g, '')
  const inOne = [withTones, withoutTones].map((each) => each.replaceAll(' ', ''))
  return [fold(headword), withTones, withoutTones, ...inOne, fold(meaning), fold(sentence)].join('\n')
}
