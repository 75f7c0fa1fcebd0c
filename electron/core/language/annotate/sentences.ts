import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { Settings } from '#contract/settings.ts'
import type { TermMark, Word } from '#contract/text.ts'
import { createTermFinder, type TermFinder } from '../text/terms.ts'
import { cutWords, type Piece } from '../text/words.ts'
import type { Engines } from './engines.ts'
import type { Reading } from '../readings/engine.ts'
import type { Alternative } from '../segmentation/alternatives.ts'
import { createRecent } from '../recent.ts'
import { writeInScript } from '../scripts/scripts.ts'

/** How the reader wants words to be read and written. */
export type WordStyle = Pick<Settings, 'spokenYiBu' | 'spokenThird' | 'script'>

/** Words, readings and terms of sentences: views of the text, computed when asked for. */
export interface Sentences {
  readonly finder: TermFinder
  /** Loads what words and readings need, so that the first page finds it there. */
  prepare(): void
  wordsOf(sentences: readonly string[], style?: WordStyle): readonly (readonly Word[])[]
  /** The words of a sentence without their readings, which is much cheaper; not remembered. */
  piecesOf(sentence: string): readonly Piece[]
  /** Other cuts of places where the engine doubts its own, for a card to offer; terms stay whole. */
  alternativesOf(sentence: string): readonly Alternative[]
  /** The term that a whole piece is, with its curated reading if it is written in the term's own form. */
  readonly termOf: (piece: string) => { readonly termId: TermId; readonly syllables: readonly string[] | null } | null
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

// Less than four chances in five, by the engine's own count: one character in some 440 of the first edition.
const UNSURE = 0.8

// Shared by the words of a text, of which most have nothing here.
const nothing: never[] = []
const asWritten: Pick<Word, 'shown' | 'choices'> = { shown: null, choices: nothing }

const defaultStyle: WordStyle = { spokenYiBu: true, spokenThird: false, script: 'original' }
const isPlain = ({ spokenYiBu, spokenThird }: WordStyle) => spokenYiBu && !spokenThird

export function createSentences(terms: readonly Term[], engines: Engines): Sentences {
  const finder = createTermFinder(terms.map(formsOf))
  const byId = new Map(terms.map((term) => [term.id, term]))
  const remembered = createRecent<string, readonly Word[]>(REMEMBERED_SENTENCES)
  const piecesOf = (sentence: string) => cutWords(sentence, finder.inChinese(sentence), engines.segmenter().segment)
  const cut = (sentence: string, style: WordStyle): readonly Word[] => {
    const tones = { yiBu: style.spokenYiBu, third: style.spokenThird }
    const { segment } = engines.segmenter()
    const cutPieces = piecesOf(sentence)
    // A term may hold several words (AI 行业), each of which is read as a word.
    const pieces = cutPieces.flatMap(({ text, termId }) => (termId ? segment(text) : [text]))
    const readings = engines.readings().read(sentence, { sandhi: tones, pieces })
    const plain = isPlain(style) ? readings : engines.readings().read(sentence, { pieces })
    const isOneUnitEach = readings.length === sentence.length
    let next = 0
    return cutPieces.map(({ text, startUtf16, termId }) => {
      const from = next
      next += isOneUnitEach ? text.length : Array.from(text).length
      const byHand = termId && settle(readings, plain, from, curated(text, termId, byId))
      const syllables = byHand ?? syllablesOf(readings, from, next)
      const unsure = byHand ? nothing : unsureIn(readings, from, next)
      const { shown, choices } = shownIn(style.script, text, syllables, termId)
      return { text, startUtf16, syllables, termId, unsure, shown, choices }
    })
  }
  function shownIn(script: WordStyle['script'], text: string, syllables: readonly string[], termId: TermId | null) {
    if (script === 'original') return asWritten
    const byHand = writtenByHand(termId && byId.get(termId), script, text)
    if (byHand !== null) return { shown: byHand === text ? null : byHand, choices: nothing }
    const { shown, choices } = writeInScript(engines.dictionary(), script, text, syllables)
    return { shown: shown === text ? null : shown, choices: [...choices] }
  }
  return {
    finder,
    piecesOf,
    alternativesOf: (sentence) => engines.segmenter().alternativesOf(sentence, finder.inChinese(sentence)),
    termOf: (piece) => {
      const [found] = finder.inChinese(piece)
      if (found?.startUtf16 !== 0 || found.endUtf16 !== piece.length) return null
      return { termId: found.termId, syllables: curated(piece, found.termId, byId) }
    },
    wordsStamp: () => `${engines.wordsStamp()} ${terms.map((term) => formsOf(term).zh.join()).join()}`,
    writtenIn: shownIn,
    prepare: () => void cut('对照', defaultStyle),
    wordsOf: (sentences, style = defaultStyle) => {
      const key = `${style.script} ${style.spokenYiBu} ${style.spokenThird} `
      return sentences.map((sentence) => remembered.get(key + sentence, () => cut(sentence, style)))
    },
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

function syllablesOf(readings: readonly Reading[], from: number, to: number): string[] {
  const syllables: string[] = []
  for (let at = from; at < to; at += 1) syllables.push(readings[at]?.syllable ?? '')
  return syllables
}

function unsureIn(readings: readonly Reading[], from: number, to: number): number[] {
  let unsure: number[] = nothing
  for (let at = from; at < to; at += 1) if ((readings[at]?.confidence ?? 1) < UNSURE) unsure = [...unsure, at - from]
  return unsure
}

/**
 * A term's reading by hand wins. Where the engine agrees with it, the engine's own is taken, since that has the tones
 * as spoken in this sentence. Gives null for a word without a reading by hand.
 */
function settle(
  readings: readonly Reading[],
  plain: readonly Reading[],
  from: number,
  byHand: readonly string[] | null,
): string[] | null {
  if (!byHand) return null
  const isAgreed = byHand.every((syllable, at) => plain[from + at]?.syllable === syllable)
  return isAgreed ? syllablesOf(readings, from, from + byHand.length) : [...byHand]
}

/** How the glossary writes a term in a script, or null where the text has another form of it. */
function writtenByHand(term: Term | null | undefined, script: 'simplified' | 'traditional', text: string) {
  if (!term || (text !== term.zh && text !== term.traditional)) return null
  return script === 'simplified' ? term.zh : term.traditional
}

function curated(text: string, termId: TermId | null, byId: ReadonlyMap<TermId, Term>): readonly string[] | null {
  const term = termId && byId.get(termId)
  return term && (text === term.zh || text === term.traditional) ? term.syllables : null
}
