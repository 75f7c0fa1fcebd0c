import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Span } from '#contract/spans.ts'
import type { SegmentId, TermId } from '#contract/ids.ts'
import { draw } from '../testing/draw.tsx'
import { importText, pairsOf } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { copiedText } from './copy.ts'
import { SourceSentence } from './source-sentence.tsx'
import { TargetSentence } from './target-sentence.tsx'

const core = openSharedCore()

async function drawSource(text: string, spans: readonly Span[]) {
  const [pair] = await pairsOf(core.current, await importText(core.current, text))
  const sentence = pair?.source[0]
  if (!sentence) throw new Error('no sentence')
  const rubyStyle = { notation: 'marks', pinyinOver: 'character', zhuyinPlace: 'right' } as const
  const termsBefore: ReadonlySet<TermId> = new Set()
  const none = { cursorIndex: -1, openIndex: -1, highlightedTermId: null, sentenceIndex: 0, rubyStyle, termsBefore }
  const view = (
    <p data-testid="drawn">
      <SourceSentence sentence={{ ...sentence, spans: [...spans] }} {...none} />
    </p>
  )
  return (await draw(core.current, view)).screen.getByTestId('drawn')
}

async function drawTarget(text: string, spans: readonly Span[]) {
  const segmentId = '0190f0aa-0000-7000-8000-000000000001' as SegmentId
  const sentence = { segmentId, text, prefixUtf16: 0, spans: [...spans], marks: [] }
  const view = (
    <p data-testid="drawn">
      <TargetSentence sentence={sentence} highlightedTermId={null} />
    </p>
  )
  return (await draw(core.current, view)).screen.getByTestId('drawn')
}

const wordsOf = (drawn: Element, kind: string) =>
  [...drawn.querySelectorAll(`[data-span~="${kind}"]`)].map(({ textContent }) => textContent)

it('draws code, links and emphasis of the Chinese as such, and never as a place to go to', async () => {
  const drawn = await drawSource('用 Vec<T> 上船，见说明。', [
    { kind: 'code', startUtf16: 2, endUtf16: 8 },
    { kind: 'link', startUtf16: 13, endUtf16: 15, url: 'https://example.org/' },
  ])
  expect(wordsOf(drawn, 'code').join('')).toBe('Vec<T>')
  expect(drawn.querySelectorAll('[data-span~="link"]').length).toBeGreaterThan(0)
  expect(drawn.querySelectorAll('a, [href]')).toHaveLength(0)
})

it('draws spans inside each other, and each sign once', async () => {
  const text = 'See the notes on Vec<T> now.'
  const drawn = await drawTarget(text, [
    { kind: 'link', startUtf16: 8, endUtf16: 23, url: 'b.md' },
    { kind: 'code', startUtf16: 17, endUtf16: 23 },
  ])
  expect(drawn.textContent).toBe(text)
  expect(wordsOf(drawn, 'code')).toEqual(['Vec<T>'])
  expect([...drawn.querySelectorAll('[data-span~="link"]')].map((each) => each.textContent).join('')).toBe(
    'notes on Vec<T>',
  )
})

it('shows the tags of a translation file as small marks by their names, which no copy takes along', async () => {
  const text = 'Press the key now.'
  const drawn = await drawTarget(text, [
    { kind: 'tag', startUtf16: 6, endUtf16: 13, id: '7', opens: '<g id="7">', closes: '</g>' },
    { kind: 'tag', startUtf16: 18, endUtf16: 18, opens: '<x id="2"/>' },
  ])
  const marks = within(drawn).getAllByRole('img')
  expect(marks.map((mark) => [mark.textContent, mark.getAttribute('aria-label'), mark.title])).toEqual([
    ['7', 'Tag 7', '<g id="7">'],
    ['/7', 'Tag 7', '</g>'],
    ['2/', 'Tag 2', '<x id="2"/>'],
  ])
  expect(copiedText(drawn, false).plain).toBe(text)
})
