import type { TermId } from '#contract/ids.ts'
import { createTermFinder, type TermForms } from '../language/text/terms.ts'
import { chineseNumbers } from './chinese-numbers.ts'
import { englishNumbers } from './english-numbers.ts'
import { unmatchedNumbers } from './numbers.ts'

export interface CheckedPair {
  /** Where it stands in its file; findings carry it. */
  readonly line: number
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** What a translator's eye would catch: on one side, and not on the other. */
export interface Finding {
  readonly line: number
  readonly code: 'term-not-in-english' | 'number-not-in-english' | 'number-not-in-chinese'
  /** The words of the text. */
  readonly detail: string
  readonly termId: TermId | null
}

/** Looks at pairs one by one: does each term of the Chinese, and each number of both sides, have its equal? */
export function createPairCheck(terms: readonly TermForms[]): (pair: CheckedPair) => readonly Finding[] {
  const all = createTermFinder(terms)
  // One by one, because a longer term may cover a shorter one that is said all the same.
  const alone = new Map(terms.map((term) => [term.id, createTermFinder([term])]))
  return ({ line, source, target }) => {
    // What has nothing beside it has nothing to be compared with.
    if (source.length === 0 || target.length === 0) return []
    const english = target.join(' ')
    const missing = source.flatMap((sentence) =>
      all
        .inChinese(sentence)
        .filter(({ termId }) => alone.get(termId)?.inEnglish(english).length === 0)
        .map(({ startUtf16, endUtf16, termId }) => ({ detail: sentence.slice(startUtf16, endUtf16), termId })),
    )
    const terms = missing.map((each): Finding => ({ line, code: 'term-not-in-english', ...each }))
    return [...terms, ...compareNumbers(line, source, english)]
  }
}

function compareNumbers(line: number, source: readonly string[], english: string): readonly Finding[] {
  const ofChinese = source.flatMap(chineseNumbers)
  const ofEnglish = englishNumbers(english)
  const finding =
    (code: Finding['code']) =>
    ({ text }: { readonly text: string }): Finding => ({ line, code, detail: text, termId: null })
  return [
    ...unmatchedNumbers(ofChinese, ofEnglish).map(finding('number-not-in-english')),
    ...unmatchedNumbers(ofEnglish, ofChinese).map(finding('number-not-in-chinese')),
  ]
}
