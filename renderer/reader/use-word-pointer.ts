import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { TermId } from '#contract/ids.ts'
import { usePairEditing } from '../pair-editing/pair-editing-store.ts'
import { useReader } from './reader-store.ts'
import { openCardAt, wordUnder } from './word-elements.ts'

const HOVER_MS = 250

/** A word on which the pointer rests. */
export interface HoveredWord {
  readonly row: HTMLElement
  readonly word: HTMLElement
  readonly text: string
  readonly termId: TermId | null
}

/** One set of handlers for the whole list: a page has a thousand words and needs no thousand listeners. */
export function useWordPointer() {
  const reader = useReader()
  const { hovered, hover, leave } = useHover()
  const [pointed, setPointed] = useState<HTMLElement | null>(null)
  const onClick = useClick(leave)

  const handlers = useMemo(() => {
    function onPointerLeave() {
      leave()
      setPointed(null)
      reader.highlight(null)
    }
    function onPointerOver(event: PointerEvent) {
      const { row, word, pairIndex, termId } = wordUnder(event.target)
      if (!word || !row || event.pointerType === 'touch') return onPointerLeave()
      reader.highlight(termId ? { pairIndex, termId } : null)
      leave()
      setPointed(word)
      if (reader.store.getState().card) return
      hover({ row, word, text: word.dataset.word ?? word.textContent ?? '', termId })
    }
    return { onPointerOver, onPointerLeave, onClick }
  }, [reader, hover, leave, onClick])

  return { handlers, hovered, pointed }
}

/** The hovered word, once the pointer has rested on it. */
function useHover() {
  const [hovered, setHovered] = useState<HoveredWord | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const control = useMemo(
    () => ({
      hover: (word: HoveredWord) => {
        timer.current = setTimeout(() => setHovered(word), HOVER_MS)
      },
      leave: () => {
        clearTimeout(timer.current)
        setHovered(null)
      },
    }),
    [],
  )
  return { hovered, ...control }
}

function useClick(leave: () => void) {
  const reader = useReader()
  const pairEditing = usePairEditing()
  return useMemo(
    () => (event: React.MouseEvent) => {
      const { row, word, pairIndex } = wordUnder(event.target)
      if (!row || hasSelection()) return
      leave()
      const isOn = (selector: string) => event.target instanceof Element && event.target.closest(selector) !== null
      if (isOn('[data-unveil]')) reader.reveal(pairIndex)
      if (word) return openCardAt(reader, row, word)
      reader.moveTo(pairIndex)
      if (isOn('[data-pair-menu]')) pairEditing.openMenu(pairIndex)
    },
    [reader, pairEditing, leave],
  )
}

/** A drag that selected text is not a click on a word. */
const hasSelection = () => getSelection()?.isCollapsed === false
