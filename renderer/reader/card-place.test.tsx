import { describe, expect, it } from 'vitest'
import { seeded } from '../testing/seeded.ts'
import {
  type Box,
  type CardPlace,
  type CardSurroundings,
  LEAST_HEIGHT,
  placeCard,
  scrollForSheet,
} from './card-place.ts'

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const page = box(216, 57, 1224, 790)

/** The box of a card that is as high as it may be. */
function boxOf(place: CardPlace, { page: seen }: CardSurroundings): Box {
  if (place.side === 'sheet') return { left: seen.left, right: seen.right, top: place.top, bottom: place.bottom }
  const { left, width, most } = place
  return place.side === 'below' ? box(left, place.top, width, most) : box(left, place.bottom - most, width, most)
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

describe('the place of the word card', () => {
  it('is under its word in the column of the word, so that the other side stays free', () => {
    const around = {
      word: box(300, 200, 42, 24),
      translation: box(860, 180, 520, 90),
      column: box(260, 170, 520, 90),
      page,
    }
    const place = placeCard(around)
    expect(place).toMatchObject({ side: 'below', top: 232 })
    expect(boxOf(place, around).right).toBeLessThanOrEqual(780)
  })

  it('is under the translation where that stands under the word', () => {
    const around = {
      word: box(300, 120, 42, 24),
      translation: box(260, 160, 700, 60),
      column: box(260, 110, 700, 40),
      page,
    }
    expect(placeCard(around)).toMatchObject({ side: 'below', top: 228 })
  })

  it('is over a word that stands low', () => {
    const around = {
      word: box(300, 700, 42, 24),
      translation: box(860, 690, 520, 60),
      column: box(260, 690, 520, 60),
      page,
    }
    expect(placeCard(around)).toMatchObject({ side: 'above', bottom: 680 })
  })

  it('is a sheet in a small window, and the text is moved up to stand over it', () => {
    const small = box(0, 105, 390, 630)
    const around = {
      word: box(40, 600, 40, 24),
      translation: box(40, 640, 300, 60),
      column: box(40, 590, 300, 40),
      page: small,
    }
    const place = placeCard(around)
    expect(place.side).toBe('sheet')
    const top = place.side === 'sheet' ? place.top : 0
    expect(around.translation.bottom - scrollForSheet(around, top)).toBeLessThan(top)
  })

  it('never covers the word or its translation and is never low, whatever the window: 3,000 seeded places', () => {
    const chance = seeded(20_261_128)
    for (let turn = 0; turn < 3000; turn++) {
      const seen = box(chance.below(2) * 216, 57, 640 + chance.below(1500), 340 + chance.below(1000))
      const isBeside = chance.below(2) === 0
      const half = (seen.right - seen.left - 120) / (isBeside ? 2 : 1)
      const top = seen.top + chance.below(Math.max(1, seen.bottom - seen.top - 60))
      const column = box(seen.left + 30, top, half, 30 + chance.below(80))
      const word = box(
        column.left + chance.below(Math.max(1, half - 90)),
        top + chance.below(20),
        20 + chance.below(60),
        24,
      )
      const translation = isBeside ? box(column.right + 56, top, half, 60) : box(column.left, column.bottom, half, 60)
      const around = { word, translation, column, page: seen }
      const place = placeCard(around)
      if (place.side === 'sheet') continue
      const card = boxOf(place, around)
      expect([meet(card, word), meet(card, translation)]).toEqual([false, false])
      expect(card.bottom - card.top).toBeGreaterThanOrEqual(LEAST_HEIGHT)
      expect(card.left >= seen.left && card.right <= seen.right && card.bottom <= seen.bottom).toBe(true)
    }
  })
})
