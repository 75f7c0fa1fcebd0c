import type { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useReader } from './reader-store.ts'
import { wordElementIn } from './word-elements.ts'

const SETTLE_MS = 150

export type Rows = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>
type Scroller = React.RefObject<HTMLDivElement | null>

/** Keeps the current pair in view as keys move it, and moves it along when the reader scrolls it away. */
export function useScrollToCurrent(rows: Rows, scroller: Scroller, current: number) {
  const reader = useReader()
  const isFirst = useRef(true)
  // A pair that is fetched after the jump has another height than its placeholder, so the jump is made again.
  const isFetched = useStore(reader.store, (state) => state.pairs.has(current))
  useEffect(() => {
    const row = rows.getVirtualItems().find((item) => item.index === current)
    const top = rows.scrollOffset ?? 0
    const height = scroller.current?.clientHeight ?? 0
    const isInView = row && row.start >= top && row.end <= top + height
    if (isFirst.current) rows.scrollToIndex(current, { align: current === 0 ? 'start' : 'center' })
    // A scroll would close the card that was just opened. Test: word-card.
    else if (!isInView && !reader.store.getState().card) rows.scrollToIndex(current, { align: row ? 'auto' : 'center' })
    isFirst.current = false
  }, [rows, scroller, current, isFetched, reader])
  useFocusFollowsCursor(scroller, current)
  useCurrentFollowsScroll(rows, scroller)
}

/** After the reader scrolled by hand, the current pair is one that is in view. */
function useCurrentFollowsScroll(rows: Rows, scroller: Scroller) {
  const reader = useReader()
  useEffect(() => {
    function moveIntoView(page: HTMLElement) {
      const top = page.scrollTop
      const seen = rows.getVirtualItems().filter((item) => item.end > top && item.start < top + page.clientHeight)
      const { current, card } = reader.store.getState()
      const whole = seen.find((item) => item.start >= top) ?? seen[0]
      if (!card && whole && !seen.some((item) => item.index === current)) reader.moveTo(whole.index)
    }
    return scroller.current ? onScrolledByHand(scroller.current, moveIntoView) : undefined
  }, [rows, scroller, reader])
}

/** Calls `listener` when a scroll that a person began has come to rest. Returns the function that stops it. */
function onScrolledByHand(element: HTMLElement, listener: (element: HTMLElement) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isByHand = false
  const onHand = () => {
    isByHand = true
  }
  function onScroll() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (isByHand) listener(element)
      isByHand = false
    }, SETTLE_MS)
  }
  const hands = ['wheel', 'touchmove', 'pointerdown'] as const
  element.addEventListener('scroll', onScroll, { passive: true })
  for (const hand of hands) element.addEventListener(hand, onHand, { passive: true })
  return () => {
    clearTimeout(timer)
    element.removeEventListener('scroll', onScroll)
    for (const hand of hands) element.removeEventListener(hand, onHand)
  }
}

/** The keyboard's focus goes with the current word or pair, so that Enter and a screen reader mean what is shown. */
function useFocusFollowsCursor(scroller: Scroller, current: number) {
  const reader = useReader()
  const cursor = useStore(reader.store, (state) => state.cursor)
  useEffect(() => {
    // An open dialog or menu keeps the focus; it gives it back itself.
    if (reader.store.getState().card || document.activeElement?.closest('[role="dialog"]')) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-pair="${current}"]`)
    const word = cursor && wordElementIn(row, cursor)
    ;(word ?? row)?.focus({ preventScroll: true })
  }, [reader, scroller, current, cursor])
}
