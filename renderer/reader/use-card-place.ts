import { type CSSProperties, useLayoutEffect, useState } from 'react'
import { type CardPlace, type CardSurroundings, placeCard, scrollForSheet } from './card-place.ts'
import type { OpenWordCard } from './reader-state.ts'
import { rowOf, wordElementIn } from './word-elements.ts'

/** Where the card of a word stands, kept while its pages change; follows its word when the text scrolls. */
export function useCardPlace(card: OpenWordCard): {
  readonly side: CardPlace['side'] | 'unplaced'
  readonly style: CSSProperties
} {
  const [place, setPlace] = useState<CardPlace | null>(null)
  const { pairIndex, place: wordPlace, xPx } = card

  useLayoutEffect(() => {
    const page = document.getElementById('page')
    const measure = () => surroundingsOf(pairIndex, wordPlace, xPx)
    const put = () => {
      const around = measure()
      if (around) setPlace(placeCard(around))
    }
    const around = measure()
    if (!around || !page) return undefined
    const first = placeCard(around)
    if (first.side === 'sheet') {
      // A short text has nothing to scroll into until it is given room.
      page.style.paddingBottom = `${first.bottom - first.top}px`
      page.scrollTop += scrollForSheet(around, first.top)
    }
    put()
    page.addEventListener('scroll', put, { passive: true })
    window.addEventListener('resize', put)
    return () => {
      page.removeEventListener('scroll', put)
      window.removeEventListener('resize', put)
      page.style.paddingBottom = ''
    }
  }, [pairIndex, wordPlace, xPx])

  if (!place) return { side: 'unplaced', style: {} }
  return { side: place.side, style: styleOf(place) }
}

function surroundingsOf(pairIndex: number, place: OpenWordCard['place'], xPx: number): CardSurroundings | null {
  const row = rowOf(pairIndex)
  const page = document.getElementById('page')?.getBoundingClientRect()
  if (!row || !page) return null
  const pair = row.getBoundingClientRect()
  const element = place && wordElementIn(row, place)
  const word = element?.getClientRects()[0] ?? new DOMRect(pair.left + xPx, pair.top, 1, pair.height)
  const source = row.querySelector('[data-side="source"]')
  const target = row.querySelector('[data-side="target"]')
  const column = (element && source ? source : (target ?? row)).getBoundingClientRect()
  const other = element ? target : source
  return { word, translation: other?.getBoundingClientRect() ?? null, column, page }
}

/** Lengths for the style sheet: the popover's own place is set from outside and gives way to it. */
function styleOf(place: CardPlace): CSSProperties {
  const px = (value: number) => `${value}px`
  const free = { '--card-left': 'auto', '--card-right': 'auto', '--card-top': 'auto', '--card-bottom': 'auto' }
  if (place.side === 'sheet') {
    const height = px(place.bottom - place.top)
    return {
      ...free,
      '--card-left': '0',
      '--card-right': '0',
      '--card-top': px(place.top),
      '--card-most': height,
      height,
    } as CSSProperties
  }
  const { left, width, most } = place
  const edge =
    place.side === 'below' ? { '--card-top': px(place.top) } : { '--card-bottom': px(innerHeight - place.bottom) }
  const style: Readonly<Record<string, string | number>> = {
    ...free,
    ...edge,
    '--card-left': px(left),
    '--card-most': px(most),
    width,
  }
  return style as CSSProperties
}
