import type { Span } from '#contract/spans.ts'
import { inOrder } from '../../language/text/spans/slice-spans.ts'
import { openingTag, written, type XmlNode } from '../markup/xml-fragments.ts'
import type { TaggedText } from './tagged-text.ts'
import { withTags } from './write-inline.ts'

/** How the inline elements of a format are to be read. */
export interface InlineGrammar {
  /** Elements round a text: `<g>`, `<pc>`, `<hi>`. */
  readonly around: ReadonlySet<string>
  /** Whether an element is read through: it means nothing here. */
  readonly isThrough: (node: XmlNode) => boolean
  /** A character that the format writes as an element; null for any other element. */
  readonly characterOf: (node: XmlNode) => string | null
  readonly idOf: (node: XmlNode) => string | undefined
}

interface Reading {
  text: string
  /** The text with its tags, to compare. */
  whole: string
  readonly nested: Span[]
  readonly flat: Span[]
}

/**
 * The text of an element with its inline tags as spans. What is round no text is a tag without content, with all that
 * stands in it. Where the order of spans can't say which of two tags stands first, both ends of each stand as a tag of
 * their own: nothing changes its place.
 */
export function readInline(element: XmlNode, grammar: InlineGrammar): TaggedText {
  const reading: Reading = { text: '', whole: '', nested: [], flat: [] }
  readChildren(reading, element.children, grammar)
  const { text, whole, flat } = reading
  const nested = inOrder(reading.nested)
  const again = withTags(
    { text, spans: nested },
    (piece) => piece,
    ({ opens = '', closes = '' }) => ({ opens, closes }),
  )
  return { text, spans: again === whole ? nested : flat }
}

function readChildren(reading: Reading, children: XmlNode['children'], grammar: InlineGrammar) {
  for (const child of children) {
    if (typeof child === 'string') addText(reading, child)
    else readElement(reading, child, grammar)
  }
}

function addText(reading: Reading, text: string) {
  reading.text += text
  reading.whole += text
}

function readElement(reading: Reading, node: XmlNode, grammar: InlineGrammar) {
  const character = grammar.characterOf(node)
  if (character !== null) return addText(reading, character)
  if (grammar.isThrough(node)) return readChildren(reading, node.children, grammar)
  const id = grammar.idOf(node)
  const tag = { kind: 'tag' as const, ...(id !== undefined && { id }) }
  const startUtf16 = reading.text.length
  const alone = (opens: string) => {
    const at = reading.text.length
    reading.whole += opens
    return { ...tag, startUtf16: at, endUtf16: at, opens }
  }
  if (!grammar.around.has(node.name) || node.children.length === 0) {
    const span = alone(written(node))
    reading.nested.push(span)
    reading.flat.push(span)
    return
  }
  const [opens, closes] = [openingTag(node), `</${node.name}>`]
  reading.flat.push(alone(opens))
  readChildren(reading, node.children, grammar)
  reading.flat.push(alone(closes))
  reading.nested.push({ ...tag, startUtf16, endUtf16: reading.text.length, opens, closes })
}
