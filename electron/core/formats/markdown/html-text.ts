import type { Span } from '#contract/spans.ts'
import type { Kind } from '#contract/text.ts'
import type { Deadline } from '../limits.ts'
import { collectBlocks } from '../markup/collect-blocks.ts'
import { readHtml } from '../markup/read-html.ts'

interface HtmlText {
  readonly kind: Kind | null
  readonly text: string
  readonly spans: readonly Span[]
}

// What readers see of a component that a page's program draws: <Illustration alt="…" caption="…">.
const SHOWN = new Set(['alt', 'caption', 'title', 'titletext', 'label', 'summary', 'description', 'heading', 'text'])

/** The text of HTML that stands in Markdown: its blocks, and what its tags say to readers before each of them. */
export function textOfHtml(html: string, deadline: Deadline): readonly HtmlText[] {
  const found: HtmlText[] = []
  const collected = collectBlocks()
  const take = () => {
    for (const { kind, text, spans = [] } of collected.finish().blocks.slice(taken)) found.push({ kind, text, spans })
    taken = collected.finish().blocks.length
  }
  let taken = 0
  readHtml(
    html,
    false,
    {
      ...collected.handlers,
      open: (name, attributes) => {
        collected.handlers.open(name, attributes)
        for (const [attribute, value] of attributes) {
          if (!SHOWN.has(attribute) || !/\p{L}/u.test(value)) continue
          take()
          found.push({ kind: 'note', ...withCode(value.replaceAll(/\s+/g, ' ').trim()) })
        }
      },
    },
    deadline,
  )
  take()
  return found
}

/** Words with code between ticks. */
function withCode(words: string): Pick<HtmlText, 'text' | 'spans'> {
  const spans: Span[] = []
  let text = ''
  for (const [index, piece] of words.split(/`([^`]+)`/).entries()) {
    if (index % 2 === 1) spans.push({ kind: 'code', startUtf16: text.length, endUtf16: text.length + piece.length })
    text += piece
  }
  return { text, spans }
}
