import type { FindingReason, TranslationFinding } from '#core/checks/translation/finding.ts'

type Sentence = (one: string, other: string) => string

const pairNumber = (index: string) => String(Number(index) + 1)

const sentences: Readonly<Record<FindingReason, Sentence>> = {
  'number-without-equal': (number) => `“${number}” has no equal on the other side.`,
  'number-differs': (zh, en) => `“${zh}” stands beside “${en}”.`,
  'unit-differs': (zh, en) => `“${zh}” and “${en}” are of different units.`,
  'nothing-beside': () => 'Nothing stands beside it.',
  'shorter-than-usual': (word) => `The English is far shorter than usual${without(word)}.`,
  'longer-than-usual': (word) => `The English is far longer than usual${without(word)}.`,
  'term-without-rendering': (term, name) => `“${term}” is “${name}” in the glossary; the English has no word for it.`,
  'same-source-other-target': (pair) => `Pair ${pairNumber(pair)} translates the same sentence otherwise.`,
  'same-target-other-source': (pair) => `Pair ${pairNumber(pair)} has the same English for another sentence.`,
  'target-is-source': () => 'The English is the same as the Chinese.',
  'chinese-in-english': (words) => `“${words}” was left in Chinese.`,
  'english-in-chinese': (words) => `“${words}” was left in English.`,
  'name-otherwise': (name, usual) => `“${name}” is “${usual}” elsewhere.`,
  'bracket-unpaired': (mark) => `“${mark}” has no partner.`,
  'quote-unpaired': (mark) => `The quotation mark ${mark} has no partner.`,
  'narrow-mark-in-chinese': (mark) => `“${mark}” is a half-width mark in Chinese.`,
  'wide-mark-in-english': (mark) => `“${mark}” is a full-width mark in English.`,
  'word-twice': (word) => `“${word}” stands twice.`,
  'blank-twice': () => 'Two blanks stand where one belongs.',
  'url-without-equal': (url) => `${url} is not on the other side.`,
  'code-without-equal': (code) => `The code “${code}” is not on the other side.`,
  'tag-without-equal': (tag) => `“${tag}” is not on the other side.`,
  'low-confidence': (confidence) => `The aligner is not sure of this pair (${confidence}).`,
  'marked-doubtful': () => 'The pair is marked as doubtful.',
}

const without = (word: string) => (word === '' ? '' : `; “${word}” has no counterpart`)

/** What was found, in one English sentence. */
export const findingSentence = ({ reason, words: [one = '', other = ''] }: TranslationFinding): string =>
  sentences[reason](one, other)
