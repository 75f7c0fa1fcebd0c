import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { type AnchorRange, resolveAnchor } from './anchors.ts'

/** Obviously right: look at every place there is. */
function slowly({ startUtf16, quote }: AnchorRange, text: string) {
  if (quote === '') return null
  const places = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => text.slice(at, at + quote.length) === quote,
  )
  const [nearest] = places.toSorted((a, b) => Math.abs(a - startUtf16) - Math.abs(b - startUtf16) || a - b)
  return nearest === undefined ? null : { startUtf16: nearest, endUtf16: nearest + quote.length }
}

it.each([11, 12, 13])('finds the same place as looking at every place (seed %i)', (seed) => {
  const random = seeded(seed)
  const letters = (count: number) =>
    Array.from({ length: count }, () => random.pick(['感', '受', '野', 'a', '𠮷'])).join('')
  for (let round = 0; round < 3000; round++) {
    const text = letters(random.below(14))
    const start = random.below(16)
    const quote = random.below(4) > 0 ? text.slice(start, start + 1 + random.below(3)) : letters(random.below(3))
    const anchor = { startUtf16: start, endUtf16: start + quote.length, quote }
    expect({ anchor, text, found: resolveAnchor(anchor, text) }).toEqual({ anchor, text, found: slowly(anchor, text) })
  }
})

it('keeps a card on its word when the sentence is edited in front of it', () => {
  const anchor = { startUtf16: 4, endUtf16: 7, quote: '感受野' }
  expect(resolveAnchor(anchor, '深的网络，感受野更大')).toEqual({ startUtf16: 5, endUtf16: 8 })
})

it('says that the word is gone when the sentence no longer has it', () => {
  expect(resolveAnchor({ startUtf16: 0, endUtf16: 3, quote: '感受野' }, '网络更深')).toBeNull()
})
