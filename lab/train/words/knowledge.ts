import type { RawEntry } from '#core/language/dictionary/build/parse-cedict.ts'
import { cedictSyllable, citation } from '../readings/syllables.ts'

/** What the dictionary says of a span of text, for sentences of which only something is known. */
export interface Knowledge {
  /** Whether it is a headword that is not merely a name of something long or old. */
  readonly isPlainWord: (span: string) => boolean
  /** Whether some entry reads the character at a place of the headword in one of these ways, light or not. */
  readonly mayRead: (headword: string, place: number, readings: readonly string[]) => boolean
}

export function createKnowledge(entries: readonly RawEntry[], toSimplified: (word: string) => string): Knowledge {
  const readingsOf = new Map<string, (readonly string[])[]>()
  for (const { simplified, pinyin } of entries) {
    const syllables = pinyin.split(' ').map((each, at) => citation(simplified[at] ?? '', cedictSyllable(each)))
    const form = toSimplified(simplified)
    readingsOf.set(form, [...(readingsOf.get(form) ?? []), syllables])
  }
  const isSame = (one: string, other: string) =>
    one === other || ((one.endsWith('5') || other.endsWith('5')) && one.slice(0, -1) === other.slice(0, -1))
  return {
    isPlainWord: (span) => readingsOf.has(toSimplified(span)),
    mayRead: (headword, place, readings) => {
      const all = readingsOf.get(toSimplified(headword))
      const character = headword[place]
      if (all === undefined || character === '一' || character === '不' || character === '儿') return true
      return all.some(
        (syllables) => syllables[place] === '' || readings.some((each) => isSame(syllables[place] ?? '', each)),
      )
    },
  }
}
