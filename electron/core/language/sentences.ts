import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { TermMark, Word } from '#contract/text.ts'
import { createTermFinder, type TermFinder } from '../text/terms.ts'
import { cutWords } from '../text/words.ts'
import type { Engines } from './engines.ts'
import { createRecent } from './recent.ts'

/** Words, readings and terms of sentences: views of the text, computed when asked for. */
export interface Sentences {
  readonly finder: TermFinder
  /** Loads what words and readings need, so that the first page finds it there. */
  prepare(): void
  wordsOf(sentences: readonly string[]): readonly (readonly Word[])[]
  /** Terms in an English sentence of a pair, given the terms of its Chinese. */
  marksOf(sentence: string, termsBeside: ReadonlySet<TermId>): readonly TermMark[]
}

// Some hundred screens of reading; a sentence with its words takes about 4 KB.
const REMEMBERED_SENTENCES = 4000

export function createSentences(terms: readonly Term[], engines: Engines): Sentences {
  const finder = createTermFinder(terms.map(formsOf))
  const byId = new Map(terms.map((term) => [term.id, term]))
  const remembered = createRecent<string, readonly Word[]>(REMEMBERED_SENTENCES)
  const cut = (sentence: string): readonly Word[] => {
    const readings = engines.readings().read(sentence)
    let next = 0
    return cutWords(sentence, finder.inChinese(sentence), engines.segment()).map(({ text, startUtf16, termId }) => {
      const length = Array.from(text).length
      const own = readings.slice(next, next + length).map(({ syllable }) => syllable)
      next += length
      return { text, startUtf16, syllables: [...(curated(text, termId, byId) ?? own)], termId }
    })
  }
  return {
    finder,
    prepare: () => void cut('对照'),
    wordsOf: (sentences) => sentences.map((sentence) => remembered.get(sentence, () => cut(sentence))),
    marksOf: (sentence, termsBeside) =>
      finder.inEnglish(sentence).filter(({ startUtf16, endUtf16, termId }) => {
        const written = sentence.slice(startUtf16, endUtf16)
        return termsBeside.has(termId) || standsAlone(written, byId.get(termId))
      }),
  }
}

/** Every way a term may be written. */
export function formsOf({ id, zh, traditional, en, aliases }: Term) {
  return { id, zh: [zh, traditional, ...aliases.zh], en: [en, ...aliases.en] }
}

/**
 * Whether English words mean the term without its Chinese beside them. Aliases are made for the pairs they stand in
 * (“needs” for 需求), so elsewhere only the term's own name counts, and only if it is no everyday word.
 */
function standsAlone(written: string, term: Term | undefined): boolean {
  return term?.en === written && /[\p{Lu}\s-]/u.test(written)
}

function curated(text: string, termId: TermId | null, byId: ReadonlyMap<TermId, Term>): readonly string[] | null {
  const term = termId && byId.get(termId)
  return term && (text === term.zh || text === term.traditional) ? term.syllables : null
}
