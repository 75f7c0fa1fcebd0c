import { useEffect, useLayoutEffect, useRef } from 'react'
import { useReader } from './reader-store.ts'
import { rowOf } from './word-elements.ts'
import type { Rows } from './use-scroll-to-current.ts'

type Scroller = React.RefObject<HTMLDivElement | null>

/** A pair, and how far its top is from the top of the page that scrolls. */
interface Kept {
  readonly pairIndex: number
  readonly topPx: number
}

/** Rows are measured anew over some frames; the place is held until they have come to rest. */
const HELD_FRAMES = 8

/**
 * After a change of size, layout or readings every line may break elsewhere; the current pair, or the first in view where
 * that is not, stays where it was on the screen, to the pixel.
 */
export function useKeepPlace(rows: Rows, scroller: Scroller, shape: string) {
  const reader = useReader()
  const kept = useRef<Kept | null>(null)
  const before = useRef(shape)

  // What stands where is noted while the page is at rest, for when it changes it is too late.
  useEffect(() => {
    const page = scroller.current
    if (!page) return undefined
    let request = 0
    const note = () => (kept.current = placeIn(page, reader.store.getState().current))
    // However often the page scrolls and the store changes, its layout is asked once a frame.
    const soon = () => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(note)
    }
    note()
    page.addEventListener('scroll', soon, { passive: true })
    const stop = reader.store.subscribe(soon)
    return () => {
      cancelAnimationFrame(request)
      page.removeEventListener('scroll', soon)
      stop()
    }
  }, [reader, scroller])

  useLayoutEffect(() => {
    if (before.current === shape) return undefined
    before.current = shape
    const place = kept.current
    rows.measure()
    // A row that kept its height tells nobody, and would be laid out by the estimate. Test: word-style.
    rows.getTotalSize()
    for (const row of scroller.current?.querySelectorAll('[data-index]') ?? []) rows.measureElement(row)
    if (!place) return undefined
    rows.scrollToIndex(place.pairIndex, { align: 'start' })
    return hold(scroller, place)
  }, [rows, scroller, shape])
}

function placeIn(page: HTMLElement, current: number): Kept | null {
  const { top, bottom } = page.getBoundingClientRect()
  const isSeen = (row: Element) => {
    const box = row.getBoundingClientRect()
    return box.bottom > top && box.top < bottom
  }
  const own = rowOf(current)
  const row = own && isSeen(own) ? own : [...page.querySelectorAll<HTMLElement>('[data-pair]')].find(isSeen)
  return row ? { pairIndex: Number(row.dataset.pair), topPx: row.getBoundingClientRect().top - top } : null
}

/** Puts the pair back where it was, frame by frame, while the rows around it find their heights. */
function hold(scroller: Scroller, { pairIndex, topPx }: Kept): () => void {
  let frames = 0
  let request = 0
  const step = () => {
    const page = scroller.current
    const row = rowOf(pairIndex)
    if (page && row) {
      const off = row.getBoundingClientRect().top - page.getBoundingClientRect().top - topPx
      if (Math.abs(off) >= 0.5) page.scrollTop += off
    }
    frames += 1
    if (frames < HELD_FRAMES) request = requestAnimationFrame(step)
  }
  step()
  return () => cancelAnimationFrame(request)
}
