import type { Span } from '#contract/spans.ts'
import { writeSpans } from '../spans/write-spans.ts'
import { withMarksEscaped } from './escape-marks.ts'

/** A sentence in Markdown: its spans with their marks, whatever else would be a mark escaped. */
export function markdownOf(text: string, spans: readonly Span[]): string {
  let codeUntil = -1
  return writeSpans(text, spans, {
    text: withMarksEscaped,
    open: ({ kind, opens = '' }, inside) => {
      if (kind === 'link') return '['
      if (kind === 'image') return '!['
      return kind === 'tag' ? opens : emphasisMark(kind, inside, false)
    },
    close: (span, inside) => {
      if (span.kind === 'link' || span.kind === 'image') return `](${addressOf(span)})`
      return span.kind === 'tag' ? (span.closes ?? '') : emphasisMark(span.kind, inside, true)
    },
    whole: ({ kind, startUtf16, endUtf16 }, inside) => {
      // In a table a bar would end the cell, and a formula has no other sign for it.
      if (kind === 'math') return inside.includes('|') ? withMarksEscaped(inside) : inside
      if (kind !== 'code') return null
      const isBeside = startUtf16 === codeUntil
      codeUntil = endUtf16
      // Ticks of two pieces of code that touch would be one row of ticks.
      return isBeside ? `<code>${withMarksEscaped(inside)}</code>` : codeOf(inside)
    },
  })
}

const emphases: Partial<Record<Span['kind'], readonly [mark: string, element: string]>> = {
  emphasis: ['*', 'em'],
  strong: ['**', 'strong'],
  deleted: ['~~', 'del'],
}

/** Stars mark nothing beside a blank or, between letters, beside a sign: there the element of HTML stands. */
function emphasisMark(kind: Span['kind'], inside: string, isEnd: boolean): string {
  const [mark, element] = emphases[kind] ?? ['', 'span']
  if (/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(inside)) return mark
  return isEnd ? `</${element}>` : `<${element}>`
}

const addressOf = ({ url = '', title }: Span): string => {
  const bare = /[\s()<>]/.test(url) ? `<${url.replaceAll(/[<>\n\r]/g, encodeURIComponent)}>` : url
  return title === undefined ? bare : `${bare} "${title.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}

/** Code between more ticks than it holds in a row. */
export function codeOf(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  const apart = /^`|`$|^ .*\S.* $/.test(code) ? ' ' : ''
  return ticks + apart + code + apart + ticks
}
