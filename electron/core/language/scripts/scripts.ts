import type { Dictionary } from '../dictionary/dictionary.ts'
import type { DictionaryEntry } from '../dictionary/entry.ts'
import { isFrequentTraditional } from '../dictionary/frequent-traditional.ts'

export type Script = 'simplified' | 'traditional'

/** A word as another script writes it. */
export interface InScript {
  readonly shown: string
  /** Other ways it may be written there, which nothing in the sentence rules out; empty where the script has one. */
  readonly choices: readonly string[]
}

/**
 * Writes a word in a script. The dictionary's word decides, and where one spelling stands for several words (发, 里),
 * the word's reading in its sentence. What neither decides is shown with all its choices, not guessed.
 * `syllables`: one a code point, as the contract has them.
 */
export function writeInScript(
  dictionary: Dictionary,
  script: Script,
  word: string,
  syllables: readonly string[],
): InScript {
  const whole = formsOf(dictionary, script, word, syllables)
  if (whole.length > 0) return { shown: whole[0] ?? word, choices: whole.slice(1) }
  const characters = Array.from(word)
  if (characters.length < 2) return { shown: word, choices: [] }
  const pieces = characters.map((each, at) => formsOf(dictionary, script, each, [syllables[at] ?? '']))
  const first = (at: number, form?: string) =>
    characters.map((each, index) => (index === at ? form : undefined) ?? pieces[index]?.[0] ?? each).join('')
  const others = pieces.flatMap((forms, at) => forms.slice(1).map((form) => first(at, form)))
  return { shown: first(-1), choices: others }
}

/** The forms of a headword in a script, the most useful first. */
function formsOf(dictionary: Dictionary, script: Script, word: string, syllables: readonly string[]): string[] {
  const own = script === 'traditional' ? 'simplified' : 'traditional'
  const entries = dictionary.lookup(word).filter((entry) => !isPointer(entry))
  // A word that is written so in the wanted script already is left alone.
  if (entries.some((entry) => entry[script] === word && entry[own] !== word)) return [word]
  const candidates = entries.filter((entry) => entry[own] === word)
  const said = candidates.filter((entry) => isSaid(entry, syllables))
  const forms = new Set((said.length > 0 ? said : candidates).map((entry) => entry[script]))
  // Readings and places are counted in characters, so a form of another length could not be shown.
  const length = Array.from(word).length
  const shown = [...forms].filter((form) => Array.from(form).length === length)
  // 秊 for 年 is in the dictionary and in no text of today.
  const usual = script === 'traditional' ? shown.filter(isFrequentTraditional) : shown
  return usual.length > 0 ? usual : shown.slice(0, 1)
}

const pointers = new Set(['variant', 'old-variant', 'used-in', 'see'])

/** An entry that only points at another word, and so tells nothing of how this one is written. */
const isPointer = ({ senses }: DictionaryEntry): boolean =>
  senses.length > 0 && senses.every(({ relation }) => relation !== null && pointers.has(relation))

/** Whether the entry is read as the word is here; a neutral tone and the tones of 一 and 不 give way to any other. */
function isSaid(entry: DictionaryEntry, syllables: readonly string[]): boolean {
  const bare = (syllable: string) => syllable.toLowerCase().replace(/[1-5]$/, '')
  return (
    entry.syllables.length === syllables.length &&
    entry.syllables.every((each, at) => {
      const here = syllables[at] ?? ''
      if (bare(each) !== bare(here)) return false
      return syllables.length > 1 || each.toLowerCase() === here
    })
  )
}
