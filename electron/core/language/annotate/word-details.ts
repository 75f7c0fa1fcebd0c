import { senseText } from '#contract/sense-text.ts'
import type { Input, Output } from '#contract/commands.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import { formAround, type WordForm, wordForm } from '../dictionary/word-form.ts'
import type { DictionaryEntry } from '../dictionary/entry.ts'
import type { Segmenter } from '../segmentation/segmenter.ts'
import type { Engines } from './engines.ts'

// Longer words are sayings, whose characters nobody looks up one by one.
const MOST_CHARACTERS = 12

/** What a word is made of: its form where it has no entry, the form it is part of where it stands, its characters. */
export function wordDetails(
  engines: Pick<Engines, 'dictionary' | 'segmenter'>,
  { word, context }: Input<'dictionary.word'>,
): Output<'dictionary.word'> {
  const dictionary = engines.dictionary()
  const withEntry = (text: string) => ({ text, entry: dictionary.lookup(text)[0] ?? null })
  const shown = ({ kind, base, parts }: WordForm) => {
    return { kind, base: base === null ? null : withEntry(base), parts: parts.map(withEntry) }
  }
  const form = dictionary.has(word) ? null : wordForm(dictionary, word)
  const start = context?.startUtf16 ?? 0
  const around = context && formAround(dictionary, context.text, start, start + word.length)
  const characters = Array.from(new Set(word)).filter((each) => /\p{Script=Han}/u.test(each))
  return {
    form: form && shown(form),
    around: around && { text: around.text, form: shown(around.form) },
    otherCut: context && otherCutOf(engines.segmenter(), word, context),
    characters: characters.slice(0, MOST_CHARACTERS).flatMap((each) => dictionary.explain(each, 0).characters),
  }
}

/** The other cut of a place, for a word that the engine itself cut so; one that a reader cut is not in doubt. */
function otherCutOf(
  { segment, alternativesOf }: Segmenter,
  word: string,
  { text, startUtf16 }: NonNullable<Input<'dictionary.word'>['context']>,
): Output<'dictionary.word'>['otherCut'] {
  const end = startUtf16 + word.length
  const found = alternativesOf(text).find((other) => other.startUtf16 <= startUtf16 && end <= other.endUtf16)
  if (!found) return null
  let at = 0
  const isCutSo = segment(text).some((piece) => {
    at += piece.length
    return at === end && piece === word
  })
  return isCutSo ? { startUtf16: found.startUtf16, pieces: found.pieces } : null
}

const MOST_SENSES = 4

/**
 * What a card says a word means: the first plain senses of its entries; of a word without one, what the word that it is a
 * form of means, or its parts one by one. Empty where nothing is known.
 */
export function meaningOf(dictionary: Dictionary, word: string, entries: readonly DictionaryEntry[]): string {
  const own = firstSenses(entries, MOST_SENSES)
  if (own !== '') return own
  const form = wordForm(dictionary, word)
  if (!form) return ''
  const base = form.base === null ? '' : firstSenses(dictionary.lookup(form.base), MOST_SENSES)
  if (base !== '') return `${form.base}: ${base}`
  const parts = form.parts.map((part) => ({ part, sense: firstSenses(dictionary.lookup(part), 1) }))
  return parts.some(({ sense }) => sense === '') ? '' : parts.map(({ part, sense }) => `${part}: ${sense}`).join('; ')
}

function firstSenses(entries: readonly DictionaryEntry[], most: number): string {
  const senses = entries.flatMap((entry) => entry.senses)
  const plain = senses.filter((sense) => !sense.isName && sense.relation === null)
  return (plain.length > 0 ? plain : senses).slice(0, most).map(senseText).join('; ')
}
