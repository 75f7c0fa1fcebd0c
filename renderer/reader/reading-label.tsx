import { useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { writeReading } from '../chinese-text/reading-display.ts'
import { wordAt } from '../chinese-text/word-places.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useReader } from './reader-store.ts'
import { placeOf, rowOf, wordElementIn } from './word-elements.ts'

/** The reading of the word under the pointer, or under the cursor, in the leading over it: it moves nothing. */
export function ReadingLabel({ pointed }: { pointed: HTMLElement | null }) {
  const reader = useReader()
  const cursor = useStore(reader.store, (state) => state.card?.place ?? state.cursor)
  const notation = useStore(useSettings().store, (state) => state.notation)
  const label = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const element = pointed?.dataset.at ? pointed : cursor && wordElementIn(rowOf(cursor.pairIndex), cursor)

  useLayoutEffect(() => {
    const list = label.current?.parentElement
    if (!element || !list || !label.current) return setPlace(null)
    const from = list.getBoundingClientRect()
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const { offsetWidth, offsetHeight } = label.current
    const left = Math.max(0, Math.min(from.width - offsetWidth, box.left - from.left + (box.width - offsetWidth) / 2))
    setPlace({ left, top: box.top - from.top - offsetHeight + 2 })
  }, [element, notation])

  const pairIndex = Number(element?.closest<HTMLElement>('[data-pair]')?.dataset.pair ?? -1)
  const at = element && placeOf(reader, pairIndex, element)
  const word = at && wordAt(reader.pairAt(pairIndex), at)
  return (
    <span
      ref={label}
      className="reading-label"
      aria-hidden="true"
      data-reading-label
      style={place && word ? place : { visibility: 'hidden' }}
    >
      {writeReading(word?.syllables ?? [], notation).map(({ start, text, tone }) => (
        <span key={start} data-tone={tone}>
          {text}
        </span>
      ))}
    </span>
  )
}
