import type { Span } from '#contract/spans.ts'
import type { Attributes } from './elements.ts'

/** An inline element that is open, and where its words began. */
export interface OpenSpan {
  readonly name: string
  readonly span: Omit<Span, 'startUtf16' | 'endUtf16'>
  readonly from: number
}

const kinds: Readonly<Record<string, Span['kind']>> = {
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  var: 'code',
  em: 'emphasis',
  i: 'emphasis',
  dfn: 'emphasis',
  cite: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'deleted',
  s: 'deleted',
  strike: 'deleted',
}

/** What an inline element is as a span; null for one that says nothing of its words. */
export function inlineSpan(name: string, attributes: Attributes): OpenSpan['span'] | null {
  if (name === 'a') {
    const url = attributes.get('href')
    return url === undefined ? null : { kind: 'link', url, ...titleOf(attributes.get('title')) }
  }
  // Its words stand beside it in the page; of what it shows only its name is kept.
  if (name === 'img') return { kind: 'image', url: attributes.get('src') ?? '', ...titleOf(attributes.get('alt')) }
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  return kind ? { kind } : null
}

const titleOf = (title: string | undefined) => (title ? { title } : {})
