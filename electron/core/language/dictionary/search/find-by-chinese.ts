import type { DictionaryEntry } from '../entry.ts'
import type { Dictionary } from '../dictionary.ts'
import { formAround, wordForm } from '../word-form.ts'
import { asEntries, asTerms, type FoundWord, type Searched } from './searched.ts'

// A sentence pasted into the field is cut; a book is not.
const longestPhrase = 200

/** Words written so in either script, then beginning so, then with it inside; else the words of the phrase, in order. */
export function findByChinese<Id extends string>(
  searched: Searched<Id>,
  asked: string,
  limit: number,
): readonly FoundWord<Id>[] {
  const spelt = asked.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  const own = written(searched, spelt, limit)
  if (own.same.length > 0) return [...own.same, ...own.begins, ...own.inside]
  const simplified = searched.toSimplified(spelt)
  const other = simplified === spelt ? own : written(searched, simplified, limit)
  if (other.same.length > 0) return [...other.same, ...other.begins, ...other.inside]
  const form = wordForm(searched.dictionary, spelt)
  const made = form && form.kind !== 'parts' ? [...(form.base ? [form.base] : []), ...form.parts] : []
  const parts = partsOf(searched, spelt.slice(0, longestPhrase))
  return [...asParts(searched, made), ...own.begins, ...other.begins, ...parts, ...own.inside, ...other.inside]
}

function written<Id extends string>({ dictionary, terms }: Searched<Id>, spelt: string, limit: number) {
  const spellings = [...new Set([spelt, spelt.toUpperCase()])]
  const termed = terms.written(spelt)
  const entries = (of: (spelling: string) => readonly DictionaryEntry[]) => asEntries<Id>(spellings.flatMap(of))
  return {
    same: [...entries(dictionary.lookup), ...asTerms(termed.same)],
    begins: [...entries((each) => dictionary.searchHeadwords(each, limit)), ...asTerms(termed.begins)],
    inside: [...asEntries<Id>(dictionary.searchInside(spelt, limit)), ...asTerms(termed.inside)],
  }
}

/** The best entry or the term of each word of a phrase, in order. */
function partsOf<Id extends string>(searched: Searched<Id>, phrase: string) {
  const { dictionary, segment, terms } = searched
  const isKnown = (word: string) => dictionary.has(word) || terms.spelt(word) !== null
  const words = phrase.split(/[^\p{Script=Han}\p{L}\p{N}]+/u).flatMap((run) => wordsOf(segment(run), isKnown))
  return asParts(searched, withForms(dictionary, words))
}

/** Behind a word the one that it is a part of in the phrase: behind 帮 of 帮了我的忙, 帮忙. */
function withForms(dictionary: Dictionary, words: readonly string[]): readonly string[] {
  const text = words.join('')
  const told = new Set(words)
  let at = 0
  return words.flatMap((word) => {
    const start = at
    at += word.length
    const base = formAround(dictionary, text, start, at)?.form.base ?? null
    if (base === null || told.has(base)) return [word]
    told.add(base)
    return [word, base]
  })
}

const asParts = <Id extends string>({ dictionary, terms }: Searched<Id>, words: readonly string[]) =>
  words
    .map((word): FoundWord<Id> => ({
      entry: dictionary.lookup(word)[0] ?? null,
      term: terms.spelt(word),
      isPart: true,
    }))
    .filter(({ entry, term }) => entry !== null || term !== null)

const mostJoined = 4

/** Pieces, joined again where together they are a word, and cut further where they are none. */
function wordsOf(pieces: readonly string[], isKnown: (word: string) => boolean): readonly string[] {
  const words: string[] = []
  for (let at = 0; at < pieces.length;) {
    let end = Math.min(pieces.length, at + mostJoined)
    while (end > at + 1 && !isKnown(pieces.slice(at, end).join(''))) end--
    words.push(...longestWords(pieces.slice(at, end).join(''), isKnown))
    at = end
  }
  return words
}

/** The longest known words from left to right; what is in none is left out. */
function longestWords(text: string, isKnown: (word: string) => boolean): readonly string[] {
  const words: string[] = []
  for (let at = 0; at < text.length;) {
    let end = text.length
    while (end > at + 1 && !isKnown(text.slice(at, end))) end--
    if (isKnown(text.slice(at, end))) words.push(text.slice(at, end))
    at = end
  }
  return words
}
