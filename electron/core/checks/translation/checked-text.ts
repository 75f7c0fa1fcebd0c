import type { Span } from '#contract/spans.ts'
import type { Kind, Pair } from '#contract/text.ts'
import type { AlignLexicon } from '../../alignment/engine/align-lexicon.ts'
import { movedSpans } from '../../language/text/spans/slice-spans.ts'
import type { TermForms } from '../../language/text/terms.ts'
import type { CheckName, CheckedSideName, FindingReason, TranslationFinding } from './finding.ts'

/** One side of a pair: its sentences joined, and the same with all that is no prose blotted out. */
export interface CheckedSide {
  readonly text: string
  /** As long as `text`: code, formulas, tags, addresses are `BLOT`, so that places are the same. */
  readonly prose: string
  readonly spans: readonly Span[]
}

/** A pair as a file gives it or the store has it, as far as checks look at it. */
export interface CheckablePair extends Pick<Pair, 'confidence' | 'origin' | 'state'> {
  readonly kind: Kind
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly spans?:
    | { readonly source: readonly (readonly Span[])[]; readonly target: readonly (readonly Span[])[] }
    | undefined
}

export interface CheckedPair extends Pick<Pair, 'confidence' | 'origin' | 'state'> {
  readonly index: number
  readonly kind: Kind
  readonly source: CheckedSide
  readonly target: CheckedSide
}

/** What checks may know besides the text: the dictionary of the aligner and the glossary of the text. */
export interface CheckKnowledge {
  readonly lexicon: AlignLexicon
  /** What each term may be called; none where no glossary belongs to the text. */
  readonly terms: readonly TermForms[]
}

/** One check: all it finds in a text. It sees the whole text, because usage is the text's own. */
export interface TranslationCheck {
  readonly name: CheckName
  readonly find: (pairs: readonly CheckedPair[], knowledge: CheckKnowledge) => readonly TranslationFinding[]
}

/** Stands for a character that is no prose. */
export const BLOT = '\uFFFC'

export function checkedPairs(pairs: readonly CheckablePair[]): readonly CheckedPair[] {
  return pairs.map(({ kind, source, target, spans, confidence, origin, state }, index) => ({
    index,
    kind,
    confidence,
    origin,
    state,
    source: sideOf(source, spans?.source ?? [], '', kind === 'code'),
    target: sideOf(target, spans?.target ?? [], ' ', kind === 'code'),
  }))
}

function sideOf(
  sentences: readonly string[],
  spansOfEach: readonly (readonly Span[])[],
  between: string,
  isCode: boolean,
): CheckedSide {
  let at = 0
  const spans = sentences.flatMap((sentence, index) => {
    const start = at
    at += sentence.length + between.length
    return movedSpans(spansOfEach[index] ?? [], start)
  })
  const text = sentences.join(between)
  return { text, spans, prose: isCode ? BLOT.repeat(text.length) : proseOf(text, spans) }
}

/** Addresses, tags, code in ticks and places to be filled in, as they stand in a text without spans. */
export const address = /(?:https?:\/\/|www\.)[\w\-./?=&%#~+:@!$,;*()]*[\w/=#~+]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
export const writtenTag = /<\/?[A-Za-z][\w:-]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+);/gu
export const ticked = /`[^`]+`/gu
export const placeholder = /\$?\{\{?[\w.-]*\}?\}|%(?:\d+\$)?[sdif@](?![A-Za-z])|%\([\w]+\)[sd]/gu

function proseOf(text: string, spans: readonly Span[]): string {
  let prose = text
  const blot = (start: number, end: number) => {
    prose = prose.slice(0, start) + BLOT.repeat(end - start) + prose.slice(end)
  }
  for (const { kind, startUtf16, endUtf16 } of spans)
    if (kind === 'code' || kind === 'math' || kind === 'image') blot(startUtf16, endUtf16)
  for (const pattern of [ticked, address, writtenTag, placeholder])
    for (const match of text.matchAll(pattern)) blot(match.index, match.index + match[0].length)
  return prose
}

/** A finding of a pair; `start` and `end` are places of the side. */
export function findingOf(
  check: CheckName,
  { index }: Pick<CheckedPair, 'index'>,
  side: CheckedSideName,
  reason: FindingReason,
  words: readonly string[],
  place?: { readonly start: number; readonly end: number },
): TranslationFinding {
  const found = { check, pair: index, side, reason, words }
  return place ? { ...found, place: { startUtf16: place.start, endUtf16: place.end } } : found
}

export const sideNames = ['source', 'target'] as const

/** The pairs of prose that say something on both sides. */
export const saidOnBothSides = (pairs: readonly CheckedPair[]): readonly CheckedPair[] =>
  pairs.filter(({ kind, source, target }) => kind !== 'code' && source.text !== '' && target.text !== '')
