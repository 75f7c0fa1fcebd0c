import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { TermId } from '#contract/ids.ts'
import { useServices } from '../app/services.ts'
import type { ReaderStore } from './reader-store.ts'
import { placeOfTerm, type WordPlace } from './word-cursor.ts'

const HOVER_MS = 250

export interface Tip {
  readonly row: HTMLElement
  readonly word: HTMLElement
  readonly text: string
  readonly termId: TermId | null
}

/** The row and the word under an event, if any. */
export function wordUnder(target: EventTarget | null) {
  const element = target instanceof Element ? target : null
  const word = element?.closest<HTMLElement>('[data-word], [data-term]') ?? null
  const row = element?.closest<HTMLElement>('[data-pair]') ?? null
  return {
    row,
    word,
    pairIndex: row ? Number(row.dataset.pair) : -1,
    termId: (word?.dataset.term ?? null) as TermId | null,
  }
}

/** The place of a word element: its own, or for an English term the Chinese word it stands for. */
export function placeOf(reader: ReaderStore, pairIndex: number, word: HTMLElement): WordPlace | null {
  const [sentenceIndex, wordIndex] = (word.dataset.at ?? '').split(':').map(Number)
  if (sentenceIndex !== undefined && wordIndex !== undefined) return { pairIndex, sentenceIndex, wordIndex }
  const pair = reader.pairAt(pairIndex)
  return pair && word.dataset.term ? placeOfTerm(pair, word.dataset.term) : null
}

/** Opens the card on a word element of a row. */
export function openCardAt(reader: ReaderStore, row: HTMLElement, word: HTMLElement) {
  const pairIndex = Number(row.dataset.pair)
  const from = row.getBoundingClientRect()
  const at = word.getClientRects()[0] ?? word.getBoundingClientRect()
  reader.openCard({
    place: placeOf(reader, pairIndex, word),
    pairIndex,
    xPx: at.left - from.left,
    widthPx: at.width,
    trail: word.dataset.term ? [{ termId: word.dataset.term as TermId }] : [],
  })
}

/** One set of handlers for the whole sheet: a page has a thousand words and needs no thousand listeners. */
export function useSheetPointer() {
  const { reader, beadDesk } = useServices()
  const [tip, setTip] = useState<Tip | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const handlers = useMemo(() => {
    function leave() {
      clearTimeout(timer.current)
      setTip(null)
      reader.light(null)
    }
    return {
      onPointerOver: (event: PointerEvent) => {
        const { row, word, pairIndex, termId } = wordUnder(event.target)
        if (!word || !row || event.pointerType === 'touch') return leave()
        reader.light(termId ? { pairIndex, termId } : null)
        clearTimeout(timer.current)
        setTip(null)
        if (reader.store.getState().card) return
        const text = word.dataset.word ?? word.textContent ?? ''
        timer.current = setTimeout(() => setTip({ row, word, text, termId }), HOVER_MS)
      },
      onPointerLeave: leave,
      onClick: (event: React.MouseEvent) => {
        const { row, word, pairIndex } = wordUnder(event.target)
        if (!row || hasSelection()) return
        clearTimeout(timer.current)
        setTip(null)
        if (event.target instanceof Element && event.target.closest('[data-unveil]')) reader.reveal(pairIndex)
        if (word) return openCardAt(reader, row, word)
        reader.moveTo(pairIndex)
        if (event.target instanceof Element && event.target.closest('[data-pair-menu]')) beadDesk.openMenu(pairIndex)
      },
    }
  }, [reader, beadDesk])

  return { handlers, tip }
}

/** A drag that selected text is not a click on a word. */
const hasSelection = () => getSelection()?.isCollapsed === false
