/** What the card is placed by, all in CSS pixels of the window. */
export interface CardSurroundings {
  readonly word: Box
  /** The sentences of the other side, or null where there are none. */
  readonly translation: Box | null
  /** The column that the word stands in. */
  readonly column: Box
  /** The part of the window that the text is seen through. */
  readonly page: Box
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the card stands: under its word (`top`), over it (`bottom`, the edge it grows up from), or a sheet from below. */
export type CardPlace =
  | {
      readonly side: 'below'
      readonly left: number
      readonly top: number
      readonly width: number
      readonly most: number
    }
  | {
      readonly side: 'above'
      readonly left: number
      readonly bottom: number
      readonly width: number
      readonly most: number
    }
  | { readonly side: 'sheet'; readonly top: number; readonly bottom: number }

/** A card that is lower than this shows nothing but its buttons. */
export const LEAST_HEIGHT = 240
const COMFORTABLE = 380
const GAP = 8
/** Above a word stands its reading. */
const GAP_ABOVE = 20
const WIDEST = 440
const NARROWEST = 320
/** In a narrower window the card is a sheet. */
const SHEET_BELOW_WIDTH = 640

/**
 * Places a card by its word so that it covers neither the word nor its translation, at least `LEAST_HEIGHT` high: in the
 * word's own column where the translation is beside it; where that is under it, under both or over the word.
 */
export function placeCard({ word, translation, column, page }: CardSurroundings): CardPlace {
  if (page.right - page.left < SHEET_BELOW_WIDTH) return sheetIn(page)
  const isBeside = translation !== null && (translation.left >= column.right || translation.right <= column.left)
  const from = isBeside ? column.left : Math.max(page.left + GAP, column.left)
  const to = isBeside ? column.right : page.right - GAP
  const width = Math.min(WIDEST, to - from)
  if (width < NARROWEST) return sheetIn(page)
  const left = Math.max(from, Math.min(word.left - GAP, to - width))
  const hidesTranslation = translation !== null && translation.left < left + width && translation.right > left
  const top =
    (hidesTranslation && translation.top >= word.top ? Math.max(word.bottom, translation.bottom) : word.bottom) + GAP
  const bottom =
    (hidesTranslation && translation.top < word.top ? Math.min(word.top, translation.top) : word.top) - GAP_ABOVE
  const below = page.bottom - GAP - top
  const above = bottom - page.top - GAP
  if (below >= COMFORTABLE || (below >= LEAST_HEIGHT && below >= above)) {
    return { side: 'below', left, top, width, most: below }
  }
  if (above >= LEAST_HEIGHT) return { side: 'above', left, bottom, width, most: above }
  return sheetIn(page)
}

/** A sheet takes the lower part of the page; the text is moved up until the pair stands over it. */
function sheetIn(page: Box): CardPlace {
  const height = Math.max(LEAST_HEIGHT, Math.min(420, 0.56 * (page.bottom - page.top)))
  return { side: 'sheet', top: page.bottom - height, bottom: page.bottom }
}

/** How far the page has to scroll so that the word, and with it as much of its translation as there is room for, is over the sheet. */
export function scrollForSheet({ word, translation, page }: CardSurroundings, sheetTop: number): number {
  const lowest = Math.max(word.bottom, translation?.bottom ?? 0)
  const wanted = Math.max(0, lowest - (sheetTop - GAP))
  return Math.max(0, Math.min(wanted, word.top - GAP_ABOVE - page.top - GAP))
}
