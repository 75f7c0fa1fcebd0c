import { useState } from 'react'
import { useStore } from 'zustand'
import type { CorrectionDraft, CorrectionScope } from '#contract/corrections.ts'
import type { OpenedText, Pair, Word } from '#contract/text.ts'
import { spellReading } from '../chinese-text/reading-display.ts'
import type { WordPlace } from '../chinese-text/word-places.ts'
import { useSettings } from '../platform/settings-store.ts'
import { boundaryChange, charactersAround } from './word-boundaries.ts'

/** A word at its place in the open text. */
export interface WordInText {
  readonly word: Word
  readonly place: WordPlace
  readonly pair: Pair
  readonly text: OpenedText
}

export const correctedParts = ['reading', 'words'] as const
export type CorrectedPart = (typeof correctedParts)[number]

/** A correction in the making: what is being corrected of a word, as typed and toggled so far. */
export function useDraft(at: WordInText) {
  const notation = useStore(useSettings().store, (state) => state.notation)
  const { word, place, pair } = at
  const hasReading = word.syllables.some(Boolean)
  const [part, setPart] = useState<CorrectedPart>(hasReading ? 'reading' : 'words')
  const [scope, setScope] = useState<CorrectionScope>('here')
  const [reading, setReading] = useState(() => spellReading(word.syllables, notation))
  const [run] = useState(() => charactersAround(pair.source[place.sentenceIndex]?.words ?? [], place.wordIndex))
  const [boundaries, setBoundaries] = useState<ReadonlySet<number>>(run.boundaries)

  const change =
    part === 'reading'
      ? { startUtf16: word.startUtf16, quote: word.text, change: { kind: 'reading' as const, reading } }
      : boundaryChange(run, boundaries)
  return {
    hasReading,
    part,
    setPart,
    scope,
    setScope,
    reading,
    setReading,
    run,
    boundaries,
    setBoundaries,
    /** Null while no boundary was changed. */
    correction: change && correctionOf(at, scope, change),
  }
}

export type Draft = ReturnType<typeof useDraft>

function correctionOf(
  { place, pair, text }: WordInText,
  scope: CorrectionScope,
  { startUtf16, quote, change }: NonNullable<ReturnType<typeof boundaryChange>>,
): CorrectionDraft | null {
  const sentence = pair.source[place.sentenceIndex]
  if (!sentence) return null
  const endUtf16 = startUtf16 + quote.length
  return { scope, change, anchor: { textId: text.id, segmentId: sentence.segmentId, startUtf16, endUtf16, quote } }
}
