import type { Span } from '#contract/spans.ts'
import type { Kind } from '#contract/text.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import type { SpannedText } from '../spans/spanned-side.ts'
import { type Marks, writeSpans } from '../spans/write-spans.ts'

/** A text with its spans as markup, well-formed for XHTML as for HTML: what a pair is goes round it. */
export function markupOf({ text, spans }: SpannedText, kind: Kind): string {
  if (text === '') return ''
  if (kind === 'code') return `<pre><code>${escapeXml(text)}</code></pre>`
  const written = writeSpans(text, spans, marks)
  const element = kind === 'title' ? 'h1' : kind === 'heading' ? 'h2' : null
  return element ? `<${element}>${written}</${element}>` : written
}

const elements: Partial<Record<Span['kind'], string>> = {
  code: 'code',
  emphasis: 'em',
  strong: 'strong',
  deleted: 'del',
}

// Addresses that run something are no addresses of a page.
const isSafe = (url: string | undefined): url is string =>
  url !== undefined && /^(?:https?:|mailto:|[./#]|[^:]*$)/i.test(url)

const marks: Marks = {
  text: escapeXml,
  open: ({ kind, url, title }) => {
    if (kind === 'link') return isSafe(url) ? `<a href="${escapeXml(url)}"${titleOf(title)}>` : ''
    const element = elements[kind]
    return element ? `<${element}>` : ''
  },
  close: ({ kind, url }) => {
    if (kind === 'link') return isSafe(url) ? '</a>' : ''
    return elements[kind] ? `</${elements[kind]}>` : ''
  },
  // A page of pairs loads nothing: of a picture only its words stand there.
  whole: ({ kind }, inside) => (kind === 'image' ? escapeXml(inside) : null),
}

const titleOf = (title: string | undefined) => (title ? ` title="${escapeXml(title)}"` : '')
