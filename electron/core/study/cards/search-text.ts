import type { CardFields } from '#contract/cards.ts'
import { normalizeForSearch } from '../../language/text/normalize-for-search.ts'

/** All that a card is found by. Readings are there with and without tones, in syllables and in one. */
export function searchText({ headword, reading, meaning, sentence }: CardFields): string {
  const withTones = normalizeForSearch(reading)
  const withoutTones = withTones.replace(/[1-5]/g, '')
  const inOne = [withTones, withoutTones].map((each) => each.replaceAll(' ', ''))
  return [
    normalizeForSearch(headword),
    withTones,
    withoutTones,
    ...inOne,
    normalizeForSearch(meaning),
    normalizeForSearch(sentence),
  ].join('\n')
}
