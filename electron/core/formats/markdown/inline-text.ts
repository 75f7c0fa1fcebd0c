import type { Html, Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast'
import type { Span } from '#contract/spans.ts'
import { inOrder } from '../../language/text/spans/slice-spans.ts'
import { sourcePlaces } from './source-places.ts'
import { tagRoles } from './tag-roles.ts'

/** What the links of a file lead to, by their names; and its text. Places in a tree count from `from`. */
export interface MarkdownSource {
  readonly text: string
  readonly from: number
  readonly definitions: ReadonlyMap<string, { readonly url: string; readonly title: string | null }>
  /** In a cell of a table a bar has a backslash before it, whatever it stands in. */
  readonly isCell?: boolean
}

/** Words with their marks as spans. Lines that were broken softly end with `\n`, those broken on purpose with BREAK. */
export interface InlineText {
  readonly text: string
  /** Where each UTF-16 unit stands in the file. */
  readonly places: readonly number[]
  readonly spans: readonly Span[]
}

/** Stands for a line break that the author set: half a character, which no decoded text has. */
export const BREAK = '\uD800'

interface Building {
  readonly source: MarkdownSource
  text: string
  readonly places: number[]
  readonly spans: Span[]
}

/** The words of inline nodes: code and formulas to the character, links and pictures by their words, tags as spans. */
export function inlineText(nodes: readonly PhrasingContent[], source: MarkdownSource): InlineText {
  const now: Building = { source, text: '', places: [], spans: [] }
  addNodes(now, nodes)
  markMacros(now)
  return { text: now.text, places: now.places, spans: inOrder(now.spans) }
}

function addNodes(now: Building, nodes: readonly PhrasingContent[]) {
  const roles = tagRoles(nodes)
  const opened: { readonly at: number; readonly opens: string; readonly place: number }[] = []
  for (const [index, node] of nodes.entries()) {
    const role = roles[index] ?? null
    if (node.type !== 'html' || role === null) addNode(now, node)
    else if (role === 'opens') opened.push({ at: now.text.length, opens: node.value, place: startOf(now, node) })
    else if (role === 'closes') {
      const tag = opened.pop()
      if (!tag) continue
      const { at, opens, place } = tag
      now.spans.push({ ...spanOfTag(opens, node.value), startUtf16: at, endUtf16: now.text.length })
      beginAt(now, at, place)
    } else addTag(now, node, role)
  }
}

function addTag(now: Building, node: Html, role: 'alone' | 'break' | 'remark' | 'words') {
  if (role === 'words') addVerbatim(now, node, null)
  else if (role === 'break') add(now, BREAK, startOf(now, node))
  else if (role === 'alone') addEmpty(now, { kind: 'tag', opens: node.value })
}

function addNode(now: Building, node: PhrasingContent) {
  if (node.type === 'text') addText(now, node.value, node)
  else if (node.type === 'break') add(now, BREAK, startOf(now, node))
  else if (node.type === 'inlineMath') addVerbatim(now, node, 'math')
  else if (node.type === 'inlineCode')
    within(now, node, { kind: 'code' }, () => add(now, node.value.replaceAll(/\r\n|[\r\n]/g, ' '), startOf(now, node)))
  else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
    within(now, node, { kind: node.type === 'delete' ? 'deleted' : node.type }, () => addNodes(now, node.children))
  else if (node.type === 'footnoteReference')
    addEmpty(now, { kind: 'tag', opens: `[^${node.label ?? node.identifier}]` })
  else if (node.type === 'link' && !/[[<]/.test(now.source.text[startOf(now, node)] ?? ''))
    // An address that stands in the text without any mark is text.
    addVerbatim(now, node, null)
  else if (node.type !== 'html') addLed(now, node)
}

/** A link or a picture, by its own address or by one that is defined elsewhere. */
function addLed(now: Building, node: Link | LinkReference | Image | ImageReference) {
  const to = 'url' in node ? node : now.source.definitions.get(node.identifier)
  const led = { ...(to && { url: to.url }), ...(to?.title && { title: to.title }) }
  if (node.type === 'link' || node.type === 'linkReference')
    within(now, node, { kind: 'link', ...led }, () => addNodes(now, node.children))
  else within(now, node, { kind: 'image', ...led }, () => add(now, oneLine(node.alt), startOf(now, node)))
}

const meanings: Readonly<Record<string, Span['kind']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  del: 'deleted',
  s: 'deleted',
  code: 'code',
}

/** What an element of HTML among the words means; of one that means nothing to a reader its tags are kept. */
function spanOfTag(opens: string, closes: string): Pick<Span, 'kind' | 'opens' | 'closes'> {
  const name = /^<([a-z]+)>$/i.exec(opens)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(meanings, name) ? meanings[name] : undefined
  return kind ? { kind } : { kind: 'tag', opens, closes }
}

const oneLine = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ')

const startOf = (now: Building, { position }: PhrasingContent): number =>
  now.source.from + (position?.start.offset ?? 0)
const endOf = (now: Building, { position }: PhrasingContent): number => now.source.from + (position?.end.offset ?? 0)

/** Words whose units all stand at one place: none of them begins a sentence. */
function add(now: Building, words: string, place: number) {
  now.text += words
  for (let index = 0; index < words.length; index++) now.places.push(place)
}

function addText(now: Building, value: string, node: PhrasingContent) {
  now.text += value
  for (const place of sourcePlaces(value, now.source.text, startOf(now, node), endOf(now, node))) now.places.push(place)
}

/** What stands in the file, marks and all. */
function addVerbatim(now: Building, node: PhrasingContent, kind: Span['kind'] | null) {
  const from = startOf(now, node)
  const raw = now.source.text.slice(from, endOf(now, node)).replaceAll(/\r\n?|\n/g, ' ')
  const addRaw = () => {
    for (let index = 0; index < raw.length; index++) {
      if (now.source.isCell && raw[index] === '\\' && raw[index + 1] === '|') continue
      now.text += raw[index] ?? ''
      now.places.push(from + index)
    }
  }
  if (kind) within(now, node, { kind }, addRaw)
  else addRaw()
}

function within(now: Building, node: PhrasingContent, span: Omit<Span, 'startUtf16' | 'endUtf16'>, fill: () => void) {
  const startUtf16 = now.text.length
  fill()
  beginAt(now, startUtf16, startOf(now, node))
  if (now.text.length > startUtf16 || span.kind === 'image')
    now.spans.push({ ...span, startUtf16, endUtf16: now.text.length })
}

/** What begins with a mark begins where the mark stands. */
function beginAt(now: Building, unit: number, place: number) {
  if (unit < now.places.length) now.places[unit] = place
}

const addEmpty = (now: Building, span: Omit<Span, 'startUtf16' | 'endUtf16'>) =>
  now.spans.push({ ...span, startUtf16: now.text.length, endUtf16: now.text.length })

// {{ message }}, {{< shortcode >}}, {{jsxref("Array")}}: for the program that makes the page.
const MACRO = /\{\{[^{}\n\uD800]{1,500}\}\}/g

function markMacros(now: Building) {
  for (const { 0: macro, index } of now.text.matchAll(MACRO)) {
    const [startUtf16, endUtf16] = [index, index + macro.length]
    const isFree = now.spans.every(
      (span) =>
        span.endUtf16 <= startUtf16 ||
        span.startUtf16 >= endUtf16 ||
        (span.startUtf16 <= startUtf16 && span.endUtf16 >= endUtf16 && span.kind !== 'code' && span.kind !== 'math'),
    )
    if (isFree) now.spans.push({ kind: 'code', startUtf16, endUtf16 })
  }
}
