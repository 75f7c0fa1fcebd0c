import { useState } from 'react'
import { useStore } from 'zustand'
import type { CorrectionDraft, CorrectionScope } from '#contract/corrections.ts'
import type { OpenedText, Pair, Word } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { spellReading } from '../reader/reading-display.ts'
import type { WordPlace } from '../reader/word-cursor.ts'
import { changeOf, stretchAround } from './joints.ts'

/** A word at its place in the open text. */
export interface CorrectedWord {
  readonly word: Word
  readonly place: WordPlace
  readonly pair: Pair
  readonly text: OpenedText
}

export const parts = ['reading', 'words'] as const
export type Part = (typeof parts)[number]

/** A correction in the making: what is being mended of a word, as typed and toggled so far. */
export function useDraft(at: CorrectedWord) {
  const { settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  const { word, place, pair } = at
  const hasReading = word.syllables.some(Boolean)
  const [part, setPart] = useState<Part>(hasReading ? 'reading' : 'words')
  const [scope, setScope] = useState<CorrectionScope>('here')
  const [reading, setReading] = useState(() => spellReading(word.syllables, notation))
  const [stretch] = useState(() => stretchAround(pair.source[place.sentenceIndex]?.words ?? [], place.wordIndex))
  const [wanted, setWanted] = useState<ReadonlySet<number>>(stretch.borders)
  const change =
    part === 'reading'
      ? { startUtf16: word.startUtf16, quote: word.text, change: { kind: 'reading' as const, reading } }
      : changeOf(stretch, wanted)
  return {
    hasReading,
    part,
    setPart,
    scope,
    setScope,
    reading,
    setReading,
    stretch,
    wanted,
    setWanted,
    /** Null while no joint was changed. */
    draft: change && draftOf(at, scope, change),
  }
}

function draftOf(
  { place, pair, text }: CorrectedWord,
  scope: CorrectionScope,
  { startUtf16, quote, change }: NonNullable<ReturnType<typeof changeOf>>,
): CorrectionDraft | null {
  const sentence = pair.source[place.sentenceIndex]
  if (!sentence) return null
  const endUtf16 = startUtf16 + quote.length
  return { scope, change, anchor: { textId: text.id, segmentId: sentence.segmentId, startUtf16, endUtf16, quote } }
}
