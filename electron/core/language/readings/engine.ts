import { createContext, type Context } from './context.ts'
import { simplifyByNeighbours } from '../scripts/split-characters.ts'
import { type Lexicon, openLexicon } from './lexicon.ts'
import { type Guess, openModel, type ReadingModel } from './model.ts'
import { applyNeutralTone } from './neutral-tones.ts'
import { createDecide } from './rules/rule.ts'
import { HARD_RULES, SOFT_RULES } from './rules/all.ts'
import { readBySense } from './senses.ts'
import { applyToneSandhi, type SpokenTones } from './sandhi.ts'

/** Where a reading comes from; `glossary` and `correction` are put over these by the caller. */
export type ReadingSource = 'glossary' | 'correction' | 'rule' | 'model' | 'dictionary' | 'single' | 'none'

export interface Reading {
  /** Tone digit 1-5 (5 neutral), ü as ü, `r5` for the suffix 儿, `''` for what is no Han character. */
  readonly syllable: string
  readonly source: ReadingSource
  /** 0 to 1. */
  readonly confidence: number
}

export interface ReadingEngine {
  /**
   * One reading for each code point of a text that is cut into `pieces`, which join back to it. Tones of 一 and 不 as
   * spoken, third tones as in the dictionary, unless told.
   */
  readonly read: (
    text: string,
    options?: { readonly sandhi?: SpokenTones; readonly pieces?: readonly string[] },
  ) => readonly Reading[]
  /** A word in simplified characters, so that both scripts of a word are one. */
  readonly toSimplified: (word: string) => string
}

/** What is spoken when nobody asks otherwise. */
export const DEFAULT_TONES: SpokenTones = { yiBu: true, third: false }

/** From this confidence on the learned layer is not corrected by a soft rule. */
const SURE = 0.93

/** Below this confidence the learned layer gives way to a word that all sources read alike. */
const WAVERING = 0.7

/** Characters that are particles or verbs alone and are read otherwise as parts of words. */
const particles: ReadonlySet<number> = new Set(Array.from('了着没得的还间更', (each) => each.charCodeAt(0)))
const isParticle = (unit: number): boolean => particles.has(unit)

const NONE: Reading = { syllable: '', source: 'none', confidence: 1 }

/**
 * Makes the engine out of its two packed files, content/language/readings/model.bin and lexicon.bin. Texts that come
 * without pieces are cut by `segment`.
 */
export function createReadingEngine(
  modelBytes: Uint8Array,
  lexiconBytes: Uint8Array,
  segment: (text: string) => readonly string[],
): ReadingEngine {
  const lexicon = openLexicon(lexiconBytes)
  const model = openModel(modelBytes, lexicon.syllables)
  const readAt = createReadAt(lexicon, model)
  return {
    read: (text, options) => {
      const codePoints = simplifyByNeighbours(codePointsOf(text))
      const context = createContext(codePoints, lexicon, endsOf(options?.pieces ?? segment(text)))
      const simplified = textOf(context.units)
      const readings = codePoints.map((codePoint, place) => readAt(context, simplified, place, codePoint))
      const meant = readBySense(applyNeutralTone(readings, context, simplified), context, simplified)
      return applyToneSandhi(meant, context, simplified, options?.sandhi ?? DEFAULT_TONES)
    },
    toSimplified: (word) => {
      const codePoints = simplifyByNeighbours(codePointsOf(word))
      return String.fromCodePoint(...codePoints.map(lexicon.toSimplified))
    },
  }
}

/** One character after another: rules that always hold, the learned layer, rules that it may overturn, the lexicon. */
function createReadAt(lexicon: Lexicon, model: ReadingModel) {
  const decide = createDecide(HARD_RULES)
  const suggest = createDecide(SOFT_RULES)
  const { fromAgreedWord, fromDictionary } = createWordReadings(lexicon)
  return (context: Context, simplified: string, place: number, codePoint: number): Reading => {
    const unit = context.units[place] ?? 0
    const single = lexicon.defaultReading(codePoint > 0xffff ? codePoint : unit)
    if (single === 0) return NONE
    const decided = decide(simplified, place)
    if (decided !== undefined) return byRule(decided)
    const settled = isParticle(unit) ? fromAgreedWord(context, place) : undefined
    if (settled !== undefined) return settled
    const learned = model.knows(unit) ? model.guess(context, place) : undefined
    if (learned !== undefined && learned.confidence >= SURE) return byModel(learned)
    const suggested = suggest(simplified, place)
    if (suggested !== undefined) return byRule(suggested)
    if (learned === undefined) return fromDictionary(context, place, single)
    const inWord = learned.confidence < WAVERING ? fromAgreedWord(context, place) : undefined
    return byModel(inWord === undefined ? learned : { ...learned, syllable: inWord.syllable })
  }
}

/** What the lexicon says of a character in its word, and alone. */
function createWordReadings(lexicon: Lexicon) {
  // Readings are made once a syllable: most of a text is one of these.
  const readingsOf = (source: ReadingSource, confidence: number): readonly Reading[] =>
    lexicon.syllables.map((syllable) => ({ syllable, source, confidence }))
  const alone = readingsOf('single', 0.95)
  const agreed = readingsOf('dictionary', 0.98)
  const disputed = readingsOf('dictionary', 0.8)
  return {
    /** Inside a word that all sources read alike, the cut has decided: 了 in 不得了, 着 in 执着. */
    fromAgreedWord: ({ cover }: Context, place: number): Reading | undefined => {
      const word = cover.word[place] ?? -1
      if (word < 0) return undefined
      const offset = place - (cover.start[place] ?? 0)
      const syllable = lexicon.wordReading(word, offset)
      return syllable === lexicon.secondReading(word, offset) ? agreed[syllable] : undefined
    },
    fromDictionary: ({ cover }: Context, place: number, single: number): Reading => {
      const word = cover.word[place] ?? -1
      if (word < 0) return alone[single] ?? NONE
      const offset = place - (cover.start[place] ?? 0)
      const syllable = lexicon.wordReading(word, offset)
      const isAgreed = syllable === lexicon.secondReading(word, offset)
      return (isAgreed ? agreed : disputed)[syllable] ?? NONE
    },
  }
}

/** Where pieces end, in code points. */
export function endsOf(pieces: readonly string[]): readonly number[] {
  let end = 0
  return pieces.map((piece) => (end += lengthOf(piece)))
}

function lengthOf(piece: string): number {
  let length = piece.length
  for (let at = 0; at + 1 < piece.length; at++) if ((piece.codePointAt(at) ?? 0) > 0xffff) length--
  return length
}

function codePointsOf(text: string): number[] {
  const codePoints: number[] = []
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    codePoints.push(codePoint)
    if (codePoint > 0xffff) at++
  }
  return codePoints
}

/** Arguments of one call are limited, so the units become text in runs. Test: engine. */
const RUN = 8192

function textOf(units: Uint16Array): string {
  if (units.length <= RUN) return String(Reflect.apply(String.fromCharCode, null, units))
  let text = ''
  for (let at = 0; at < units.length; at += RUN) text += textOf(units.subarray(at, at + RUN))
  return text
}

function byModel({ syllable, confidence }: Guess): Reading {
  return { syllable, source: 'model', confidence }
}

function byRule(syllable: string): Reading {
  return { syllable, source: 'rule', confidence: 0.98 }
}
