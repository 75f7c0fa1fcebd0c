import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { Settings } from '#contract/settings.ts'
import type { Word } from '#contract/text.ts'
import type { Reading } from '../readings/engine.ts'
import { writeInScript } from '../scripts/scripts.ts'
import type { TermFinder } from '../text/terms.ts'
import { cutWords, type Piece } from '../text/words.ts'
import type { Engines } from './engines.ts'

/** How the reader wants words to be read and written. */
export type WordStyle = Pick<Settings, 'spokenYiBu' | 'spokenThird' | 'script'>

// Less than four chances in five, by the engine's own count: one character in some 440 of the first edition.
const UNSURE = 0.8

// Shared by the words of a text, of which most have nothing here.
const nothing: readonly [] = []
const asWritten: Pick<Word, 'shown' | 'choices'> = { shown: null, choices: nothing }

const isPlain = ({ spokenYiBu, spokenThird }: WordStyle) => spokenYiBu && !spokenThird

/** A glossary's terms, by their places and by their ids. */
export interface TermsRead {
  readonly finder: TermFinder
  readonly byId: ReadonlyMap<TermId, Term>
}

/** Cuts and reads sentences, and writes their words in the script that a reader asked for. Nothing is remembered. */
export function createWordReader({ finder, byId }: TermsRead, engines: Engines) {
  const piecesOf = (sentence: string): readonly Piece[] =>
    cutWords(sentence, finder.inChinese(sentence), engines.segmenter().segment)
  const writtenIn = (
    script: WordStyle['script'],
    text: string,
    syllables: readonly string[],
    termId: TermId | null,
  ): Pick<Word, 'shown' | 'choices'> => {
    if (script === 'original') return asWritten
    const byHand = writtenByHand(termId && byId.get(termId), script, text)
    if (byHand !== null) return { shown: byHand === text ? null : byHand, choices: nothing }
    const { shown, choices } = writeInScript(engines.dictionary(), script, text, syllables)
    return { shown: shown === text ? null : shown, choices }
  }
  const read = (sentence: string, style: WordStyle): readonly Word[] => {
    const tones = { yiBu: style.spokenYiBu, third: style.spokenThird }
    const { segment } = engines.segmenter()
    const found = piecesOf(sentence)
    // A term may hold several words (AI 行业), each of which is read as a word.
    const pieces = found.flatMap(({ text, termId }) => (termId ? segment(text) : [text]))
    const readings = engines.readings().read(sentence, { sandhi: tones, pieces })
    const plain = isPlain(style) ? readings : engines.readings().read(sentence, { pieces })
    const isOneUnitEach = readings.length === sentence.length
    let next = 0
    return found.map(({ text, startUtf16, termId }) => {
      const from = next
      next += isOneUnitEach ? text.length : Array.from(text).length
      const byHand = termId && preferCuratedReading(readings, plain, from, curatedReading(text, termId, byId))
      const syllables = byHand ?? syllablesOf(readings, from, next)
      const unsure = byHand ? nothing : unsureIn(readings, from, next)
      return { text, startUtf16, syllables, termId, unsure, ...writtenIn(style.script, text, syllables, termId) }
    })
  }
  return { piecesOf, read, writtenIn }
}

function syllablesOf(readings: readonly Reading[], from: number, to: number): string[] {
  const syllables: string[] = []
  for (let at = from; at < to; at += 1) syllables.push(readings[at]?.syllable ?? '')
  return syllables
}

function unsureIn(readings: readonly Reading[], from: number, to: number): readonly number[] {
  let unsure: readonly number[] = nothing
  for (let at = from; at < to; at += 1) if ((readings[at]?.confidence ?? 1) < UNSURE) unsure = [...unsure, at - from]
  return unsure
}

/**
 * A term's reading by hand wins. Where the engine agrees with it, the engine's own is taken, since that has the tones
 * as spoken in this sentence. Gives null for a word without a reading by hand.
 */
function preferCuratedReading(
  readings: readonly Reading[],
  plain: readonly Reading[],
  from: number,
  byHand: readonly string[] | null,
): readonly string[] | null {
  if (!byHand) return null
  const isAgreed = byHand.every((syllable, at) => plain[from + at]?.syllable === syllable)
  return isAgreed ? syllablesOf(readings, from, from + byHand.length) : byHand
}

/** How the glossary writes a term in a script, or null where the text has another form of it. */
function writtenByHand(term: Term | null | undefined, script: 'simplified' | 'traditional', text: string) {
  if (!term || (text !== term.zh && text !== term.traditional)) return null
  return script === 'simplified' ? term.zh : term.traditional
}

/** A term's reading by hand, if it is written in the term's own form. */
export function curatedReading(
  text: string,
  termId: TermId | null,
  byId: ReadonlyMap<TermId, Term>,
): readonly string[] | null {
  const term = termId && byId.get(termId)
  return term && (text === term.zh || text === term.traditional) ? term.syllables : null
}
