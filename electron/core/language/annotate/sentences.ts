import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { Settings } from '#contract/settings.ts'
import type { TermMark, Word } from '#contract/text.ts'
import { createTermFinder, type TermFinder } from '../text/terms.ts'
import type { Piece } from '../text/words.ts'
import type { Engines } from './engines.ts'
import type { Alternative } from '../segmentation/alternatives.ts'
import { createRecent } from '../recent.ts'
import { createWordReader, curatedReading, type WordStyle } from './word-reader.ts'

/** Words, readings and terms of sentences: views of the text, computed when asked for. */
export interface Sentences {
  readonly finder: TermFinder
  /** Loads what words and readings need, so that the first page finds it there. */
  prepare(): void
  wordsOf(sentences: readonly string[], style?: WordStyle): readonly (readonly Word[])[]
  /** The words of a sentence without their readings, which is much cheaper; not remembered. */
  readonly piecesOf: (sentence: string) => readonly Piece[]
  /** Other cuts of places where the engine doubts its own, for a card to offer; terms stay whole. */
  readonly alternativesOf: (sentence: string) => readonly Alternative[]
  /** The term that a whole piece is, with its curated reading if it is written in the term's own form. */
  readonly termOf: (piece: string) => { readonly termId: TermId; readonly syllables: readonly string[] | null } | null
  /** Whether the sentences are read with this term. */
  readonly hasTerm: (termId: TermId) => boolean
  /** Changes whenever words may be cut otherwise. */
  wordsStamp(): string
  /** How a word is written in the script that the reader asked for. */
  readonly writtenIn: (
    script: Settings['script'],
    text: string,
    syllables: readonly string[],
    termId: TermId | null,
  ) => Pick<Word, 'shown' | 'choices'>
  /** Terms in an English sentence of a pair, given the terms of its Chinese. */
  marksOf(sentence: string, termsBeside: ReadonlySet<TermId>): readonly TermMark[]
}

// Some hundred screens of reading; a sentence with its words takes about 4 KB.
const REMEMBERED_SENTENCES = 4000

const defaultStyle: WordStyle = { spokenYiBu: true, spokenThird: false, script: 'original' }

export function createSentences(terms: readonly Term[], engines: Engines): Sentences {
  const finder = createTermFinder(terms.map(formsOf))
  const byId = new Map(terms.map((term) => [term.id, term]))
  const remembered = createRecent<string, readonly Word[]>(REMEMBERED_SENTENCES)
  const words = createWordReader({ finder, byId }, engines)
  return {
    finder,
    piecesOf: words.piecesOf,
    alternativesOf: (sentence) => engines.segmenter().alternativesOf(sentence, finder.inChinese(sentence)),
    termOf: (piece) => {
      const [found] = finder.inChinese(piece)
      if (found?.startUtf16 !== 0 || found.endUtf16 !== piece.length) return null
      return { termId: found.termId, syllables: curatedReading(piece, found.termId, byId) }
    },
    hasTerm: (termId) => byId.has(termId),
    wordsStamp: () => `${engines.wordsStamp()} ${terms.map((term) => formsOf(term).zh.join()).join()}`,
    writtenIn: words.writtenIn,
    prepare: () => void words.read('对照', defaultStyle),
    wordsOf: (sentences, style = defaultStyle) => {
      const key = `${style.script} ${style.spokenYiBu} ${style.spokenThird} `
      return sentences.map((sentence) => remembered.get(key + sentence, () => words.read(sentence, style)))
    },
    marksOf: (sentence, termsBeside) => finder.inEnglish(sentence).filter(({ termId }) => termsBeside.has(termId)),
  }
}

/** Every way a term is written, and the English words that may stand for it. */
export function formsOf({ id, zh, traditional, en, forms, renderings }: Term) {
  return { id, zh: [zh, traditional, ...forms.zh], en: [en, ...forms.en], renderings: renderings.en }
}
