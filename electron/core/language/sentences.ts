import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { TermMark, Word } from '#contract/text.ts'
import { createTermFinder, type TermFinder } from '../text/terms.ts'
import { cutWords, type Piece } from '../text/words.ts'
import type { Engines } from './engines.ts'
import { createRecent } from './recent.ts'

/** Words, readings and terms of sentences: views of the text, computed when asked for. */
export interface Sentences {
  readonly finder: TermFinder
  /** Loads what words and readings need, so that the first page finds it there. */
  prepare(): void
  wordsOf(sentences: readonly string[]): readonly (readonly Word[])[]
  /** The words of a sentence without their readings, which is much cheaper; not remembered. */
  piecesOf(sentence: string): readonly Piece[]
  /** The term that a whole piece is, with its curated reading if it is written in the term's own form. */
  readonly termOf: (piece: string) => { readonly termId: TermId; readonly syllables: readonly string[] | null } | null
  /** Changes whenever words may be cut otherwise. */
  wordsStamp(): string
  /** Terms in an English sentence of a pair, given the terms of its Chinese. */
  marksOf(sentence: string, termsBeside: ReadonlySet<TermId>): readonly TermMark[]
}

// Some hundred screens of reading; a sentence with its words takes about 4 KB.
const REMEMBERED_SENTENCES = 4000

export function createSentences(terms: readonly Term[], engines: Engines): Sentences {
  const finder = createTermFinder(terms.map(formsOf))
  const byId = new Map(terms.map((term) => [term.id, term]))
  const remembered = createRecent<string, readonly Word[]>(REMEMBERED_SENTENCES)
  const piecesOf = (sentence: string) => cutWords(sentence, finder.inChinese(sentence), engines.segment())
  const cut = (sentence: string): readonly Word[] => {
    const readings = engines.readings().read(sentence)
    let next = 0
    return piecesOf(sentence).map(({ text, startUtf16, termId }) => {
      const length = Array.from(text).length
      const own = readings.slice(next, next + length).map(({ syllable }) => syllable)
      next += length
      return { text, startUtf16, syllables: [...(curated(text, termId, byId) ?? own)], termId }
    })
  }
  return {
    finder,
    piecesOf,
    termOf: (piece) => {
      const [found] = finder.inChinese(piece)
      if (found?.startUtf16 !== 0 || found.endUtf16 !== piece.length) return null
      return { termId: found.termId, syllables: curated(piece, found.termId, byId) }
    },
    wordsStamp: () => `${engines.wordsStamp()} ${terms.map((term) => formsOf(term).zh.join()).join()}`,
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
