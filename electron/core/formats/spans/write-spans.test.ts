import { expect, it } from 'vitest'
import type { Span } from '#contract/spans.ts'
import { writeSpans } from './write-spans.ts'

const span = (kind: Span['kind'], startUtf16: number, endUtf16: number): Span => ({ kind, startUtf16, endUtf16 })
const marks = {
  text: (words: string) => words.toUpperCase(),
  open: ({ kind }: Span) => `<${kind}>`,
  close: ({ kind }: Span) => `</${kind}>`,
  whole: ({ kind }: Span, inside: string) => (kind === 'code' ? `[${inside}]` : null),
}

it('opens and closes spans inside each other, and leaves code to the character', () => {
  const spans = [span('link', 0, 9), span('strong', 0, 3), span('code', 4, 9), span('tag', 9, 9)]
  expect(writeSpans('one <two> six', spans, marks)).toBe('<link><strong>ONE</strong> [<two>]</link><tag></tag> SIX')
})
