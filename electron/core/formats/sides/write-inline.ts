import type { Span } from '#contract/spans.ts'
import { type InlineTag, inlineTag } from './inline-tags.ts'
import type { TaggedText } from './tagged-text.ts'

export interface WrittenTag {
  readonly opens: string
  readonly closes: string
}

/** How a format writes tags, those of its own and those of others. */
export interface TagForms {
  /** Whether a tag may stand in a text of the format as it is, with these attributes. */
  readonly isOwn: (tag: InlineTag) => boolean
  /** The attributes that such an element may have, with those it must. */
  readonly attributesOf: (tag: InlineTag, number: number) => string
  /** A tag of another format without content. */
  readonly alone: (opens: string, number: number) => string
  /** A tag of another format round a text. */
  readonly around: (opens: string, closes: string, number: number) => WrittenTag
}

/** A text with its tags in their places, as a format has them. */
export function writeInline(tagged: TaggedText, textOf: (text: string) => string, forms: TagForms): string {
  const tags = tagged.spans.filter(({ kind }) => kind === 'tag')
  if (tags.length === 0) return textOf(tagged.text)
  const partners = partnersOf(tags)
  return withTags({ text: tagged.text, spans: tags }, textOf, (span, index) => writtenTag(span, index, partners, forms))
}

/** A text with what stands before and after each span, in the order of the spans. */
export function withTags(
  { text, spans }: TaggedText,
  textOf: (text: string) => string,
  tagOf: (span: Span, index: number) => WrittenTag,
): string {
  const pieces: string[] = []
  const open: { readonly endUtf16: number; readonly closes: string }[] = []
  let at = 0
  const goTo = (place: number) => {
    pieces.push(textOf(text.slice(at, place)))
    at = place
  }
  const closeUpTo = (place: number) => {
    for (let last = open.at(-1); last && last.endUtf16 <= place; last = open.at(-1)) {
      goTo(last.endUtf16)
      pieces.push(last.closes)
      open.pop()
    }
  }
  for (const [index, span] of spans.entries()) {
    const { opens, closes } = tagOf(span, index)
    const isEmpty = span.startUtf16 === span.endUtf16
    // What is empty stands inside the tag that ends where it stands.
    closeUpTo(isEmpty ? span.startUtf16 - 1 : span.startUtf16)
    goTo(span.startUtf16)
    pieces.push(opens)
    if (isEmpty) pieces.push(closes)
    else open.push({ endUtf16: span.endUtf16, closes })
  }
  closeUpTo(text.length)
  goTo(text.length)
  return pieces.join('')
}

/** The halves of tags round several sentences: which end belongs to which beginning, by their places in the list. */
function partnersOf(tags: readonly Span[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: { readonly index: number; readonly name: string }[] = []
  for (const [index, span] of tags.entries()) {
    const tag = inlineTag(span)
    if (!tag?.isHalf) continue
    const last = open.at(-1)
    if (!tag.isEnd) open.push({ index, name: tag.name })
    else if (last?.name === tag.name) {
      partners.set(index, last.index)
      partners.set(last.index, index)
      open.pop()
    }
  }
  return partners
}

function writtenTag(
  span: Span,
  index: number,
  partners: ReadonlyMap<number, number>,
  { isOwn, attributesOf, alone, around }: TagForms,
): WrittenTag {
  const { opens = '', closes = '' } = span
  const tag = inlineTag(span)
  const number = Math.min(index, partners.get(index) ?? index) + 1
  if (!tag || (tag.isHalf && !partners.has(index))) return { opens: alone(opens, number), closes: '' }
  const start = `<${tag.name}${attributesOf(tag, number)}`
  const end = `</${tag.name}>`
  if (tag.isHalf) {
    const { opens: before, closes: after } = isOwn(tag)
      ? { opens: `${start}>`, closes: end }
      : around(opens, opens, number)
    return { opens: tag.isEnd ? after : before, closes: '' }
  }
  if (!isOwn(tag)) return closes === '' ? { opens: alone(opens, number), closes: '' } : around(opens, closes, number)
  if (tag.isAround) return { opens: `${start}>`, closes: end }
  return { opens: tag.inside === '' ? `${start}/>` : `${start}>${tag.inside}${end}`, closes: '' }
}
