import { useEffect, useState } from 'react'
import type { DictionaryEntry, Explanation } from '#contract/dictionary.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'

interface CharacterChoice {
  readonly character: string
  /** Which syllable of the word it has. */
  readonly place: number
  readonly readings: readonly string[]
}

interface Choices {
  readonly ofWord: readonly (readonly string[])[]
  /** Only characters with more than one reading. */
  readonly ofCharacters: readonly CharacterChoice[]
}

const MOST_CHARACTERS = 8

/** Every reading the dictionary knows: of the whole word, and of its characters where they have several. */
export function useReadingChoices(word: string): Choices {
  const client = useClient()
  const changes = useChanges()
  const [choices, setChoices] = useState<Choices>({ ofWord: [], ofCharacters: [] })
  useEffect(() => {
    let isWanted = true
    const explain = async (text: string) =>
      (await changes.query(client.call('dictionary.explain', { text, atUtf16: 0 })))?.explanation ?? null
    async function look() {
      const characters = Array.from(word).filter((each) => /\p{Script=Han}/u.test(each))
      const [own, ...each] = await Promise.all([explain(word), ...characters.slice(0, MOST_CHARACTERS).map(explain)])
      const ofCharacters = each.flatMap((explanation, place): CharacterChoice[] => {
        const character = characters[place] ?? ''
        const readings = explanation?.characters.find((found) => found.character === character)?.readings ?? []
        return readings.length > 1 ? [{ character, place, readings }] : []
      })
      const isSingle = characters.length === 1
      const ofWord = isSingle ? [] : wholeReadings(own, word, characters.length)
      if (isWanted) setChoices({ ofWord, ofCharacters })
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [client, changes, word])
  return choices
}

function wholeReadings(explanation: Explanation | null, word: string, count: number): readonly (readonly string[])[] {
  const entries = explanation?.words.find(({ headword }) => headword === word)?.entries ?? []
  const readings = entries.flatMap((entry: DictionaryEntry) => [
    entry.syllables,
    ...entry.otherReadings.map(({ syllables }) => syllables),
  ])
  const spelt = readings.filter(({ length }) => length === count).map((each) => each.join(' ').toLowerCase())
  return [...new Set(spelt)].map((each) => each.split(' '))
}
