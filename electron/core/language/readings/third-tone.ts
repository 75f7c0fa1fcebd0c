import type { Context } from './context.ts'
import type { Reading } from './engine.ts'
import { findWord } from './cover.ts'

/**
 * Third tone before third tone becomes second: inside a word all but the last, then between neighbouring words from
 * the end of the clause to its beginning. A word of three made of one and two counts as two words (展览馆
 * zhan2 lan2 guan3, but 小老鼠 xiao3 lao2 shu3).
 */
export function speakThird(readings: readonly Reading[], context: Context): readonly Reading[] {
  const syllables = readings.map(({ syllable }) => syllable)
  const isThird = (place: number): boolean => syllables[place]?.endsWith('3') ?? false
  const raise = (place: number): void => {
    syllables[place] = `${syllables[place]?.slice(0, -1)}2`
  }
  const joined = syllables.map((_, place) => isJoinedToNext(context, place))
  for (const within of [true, false]) {
    const places = within ? syllables.keys() : [...syllables.keys()].toReversed()
    for (const place of places) {
      if (joined[place] === within && isThird(place) && isThird(place + 1)) raise(place)
    }
  }
  return readings.map((reading, place) => ({ ...reading, syllable: syllables[place] ?? '' }))
}

function isJoinedToNext({ cover, units, lexicon }: Context, place: number): boolean {
  const start = cover.start[place] ?? 0
  const end = cover.end[place] ?? 0
  if (place + 1 >= end) return false
  const isOneAndTwo = end - start === 3 && findWord(units, start, start + 2, lexicon) < 0
  return !(isOneAndTwo && place === start)
}
