import { stemEnglish } from '../../../alignment/engine/english-stem.ts'
import { createTermFinder, type TermForms } from '../../../language/text/terms.ts'
import { findingOf, type TranslationCheck } from '../checked-text.ts'
import type { TranslationFinding } from '../finding.ts'

// A word of everyday language is no term where the text renders it as one in fewer of the other places.
const TERM_SHARE = 0.5

/** Terms of the glossary whose English has none of the words that may stand for them. */
export const terms: TranslationCheck = {
  name: 'terms',
  find: (pairs, knowledge) => {
    const all = createTermFinder(knowledge.terms)
    // One by one, because a longer term may cover a shorter one that is said all the same.
    const alone = new Map(knowledge.terms.map((term) => [term.id, { term, finder: createTermFinder([term]) }]))
    const tally = new Map<string, { places: number; missed: TranslationFinding[] }>()
    for (const pair of pairs.filter(({ target, kind }) => target.text !== '' && kind !== 'code'))
      for (const { startUtf16: start, endUtf16: end, termId } of all.inChinese(pair.source.prose)) {
        const known = alone.get(termId)
        // Who speaks is a label, which the other side may not have.
        if (!known || (start === 0 && /^[:：]/u.test(pair.source.prose.slice(end)))) continue
        const counts = tally.get(termId) ?? { places: 0, missed: [] }
        tally.set(termId, counts)
        counts.places += 1
        if (known.finder.inEnglish(pair.target.text).length > 0 || hasItsWords(known.term, pair.target.text)) continue
        const words = [pair.source.text.slice(start, end), known.term.en[0] ?? '']
        counts.missed.push(findingOf('terms', pair, 'source', 'term-without-rendering', words, { start, end }))
      }
    return [...tally.values()].flatMap(({ places, missed }) => {
      const isEveryday = missed.some(({ words: [word = ''] }) => knowledge.lexicon.headwords.has(word))
      const isOften = places === 1 || (places - missed.length) / (places - 1) >= TERM_SHARE
      return isEveryday && !isOften ? [] : missed
    })
  },
}

/** Whether the words of a name of more than one stand in the English, in whatever order: creators of film and video content. */
function hasItsWords({ en }: TermForms, english: string): boolean {
  const stems = (text: string) => (text.toLowerCase().match(/[a-z]+/g) ?? []).map(stemEnglish)
  const present = new Set(stems(english))
  return en.some((form) => {
    const words = stems(form).filter((stem) => !['and', 'of', 'the', 'in', 'to', 'a'].includes(stem))
    return words.length > 1 && words.every((stem) => present.has(stem))
  })
}
