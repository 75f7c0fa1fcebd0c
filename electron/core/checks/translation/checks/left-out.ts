import { type CheckedPair, type CheckKnowledge, findingOf, type TranslationCheck } from '../checked-text.ts'
import { type Counterparts, counterpartsOf } from '../counterparts.ts'
import { type Deviation, deviationsOf } from '../usual-length.ts'

// So many standard deviations of the text's own lengths; what is added is words that have no counterpart, too. Measured
// on our own edition and on published translations: see docs/figures.md.
const [SHORT_FROM, LONG_FROM, LONG_ENOUGH] = [2.6, 1.1, 5]
// A short sentence may be said in a word.
const LEAST_EXPECTED = 10
const [STRETCH_WEIGHT, MOST_STRETCH] = [0.4, 9]
const SHOWN_WORDS = 4

/** What stands in the Chinese and not in the English: sentences alone, and pairs whose English is far too short. */
export const omission: TranslationCheck = {
  name: 'omission',
  find: (pairs, knowledge) => find(pairs, knowledge, 'omission'),
}

/** The same the other way round. */
export const addition: TranslationCheck = {
  name: 'addition',
  find: (pairs, knowledge) => find(pairs, knowledge, 'addition'),
}

function find(pairs: readonly CheckedPair[], { lexicon }: CheckKnowledge, check: 'omission' | 'addition') {
  const [here, there] = check === 'omission' ? (['source', 'target'] as const) : (['target', 'source'] as const)
  const counterparts = counterpartsOf(pairs, lexicon)
  const deviations = deviationsOf(pairs, counterparts)
  return pairs.flatMap((pair, index) => {
    if (hasWords(pair[here].text) && pair[there].text.trim() === '')
      return [findingOf(check, pair, here, 'nothing-beside', [])]
    const deviation = deviations[index]
    if (!deviation || pair.kind === 'code') return []
    if (!(check === 'omission' ? isFarShorter(deviation) : isFarLonger(deviation))) return []
    const reason = check === 'omission' ? 'shorter-than-usual' : 'longer-than-usual'
    return [findingOf(check, pair, here, reason, unmetWords(counterparts[index]?.[here] ?? []))]
  })
}

const isFarShorter = ({ length, expected }: Deviation) => length <= -SHORT_FROM && expected >= LEAST_EXPECTED

const isFarLonger = ({ length, targetStretch }: Deviation) =>
  length >= LONG_FROM && length + STRETCH_WEIGHT * Math.min(targetStretch, MOST_STRETCH) >= LONG_ENOUGH

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

const unmetWords = (words: Counterparts['source']) =>
  [...new Set(words.filter(({ isMet }) => !isMet).map(({ surface }) => surface))].slice(0, SHOWN_WORDS)
