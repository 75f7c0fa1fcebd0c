import type { FilePair, OpenedFile, Reading, TwoSided } from '../format.ts'
import { throwFileError } from '../file-error.ts'
import { childrenNamed, readFragments, textIn, type XmlNode } from '../markup/xml-fragments.ts'
import { readInline } from '../sides/read-inline.ts'
import { sideByCode } from '../sides/side-by-code.ts'
import type { TaggedText } from '../sides/tagged-text.ts'
import { type MarkName, pairOf } from '../sides/written-marks.ts'
import { isoDate } from './dates.ts'
import { tmxInline } from './inline.ts'

const fragments = new Set(['tu', 'header'])

/** Reads a translation memory: its Chinese and its English variants, whichever stands first; of several the first. */
export function readTmx({ text }: OpenedFile, { deadline }: Reading): TwoSided {
  const pairs: FilePair[] = []
  let title = ''
  const take = (fragment: XmlNode) => {
    if (fragment.name === 'tu') pairs.push(...pairsOf(fragment))
    else title = propsOf(fragment).find(([type]) => type === 'x-title')?.[1] ?? ''
  }
  readFragments(text ?? '', fragments, { open: () => undefined, close: () => undefined, take }, deadline)
  if (pairs.length === 0) throwFileError('no-pairs')
  const [zh = '', en = ''] = title.split('\n')
  return { sides: 'two', title: { zh, en }, pairs }
}

const nothing: TaggedText = { text: '', spans: [] }

function pairsOf(unit: XmlNode): readonly FilePair[] {
  const variants = childrenNamed(unit, 'tuv')
  const [source, target] = [variantOf(variants, 'source'), variantOf(variants, 'target')]
  const said = (variant: XmlNode | undefined) => {
    const segment = variant && childrenNamed(variant, 'seg')[0]
    return segment ? readInline(segment, tmxInline) : nothing
  }
  const marks = marksOf(unit, [target, source])
  return pairOf(said(source), said(target), (name) => marks.get(name))
}

const variantOf = (variants: readonly XmlNode[], side: 'source' | 'target') =>
  variants.find(({ attributes }) => sideByCode(attributes['xml:lang'] ?? attributes['lang']) === side)

type Prop = readonly [type: string, value: string]

const propsOf = (node: XmlNode): readonly Prop[] =>
  childrenNamed(node, 'prop').map((prop) => [prop.attributes['type'] ?? '', textIn(prop)])

const attributeNames = [
  ['created-by', 'creationid'],
  ['created-at', 'creationdate'],
  ['changed-by', 'changeid'],
  ['changed-at', 'changedate'],
] as const

/** What a unit says of itself, or its variants do; properties that are not ours are kept as they are. */
function marksOf(unit: XmlNode, variants: readonly (XmlNode | undefined)[]): ReadonlyMap<MarkName, string> {
  const nodes = [unit, ...variants.filter((node) => node !== undefined)]
  const marks = new Map<MarkName, string>()
  for (const [mark, attribute] of attributeNames) {
    const value = nodes.map(({ attributes }) => attributes[attribute]).find((each) => each !== undefined && each !== '')
    if (value !== undefined) marks.set(mark, mark.endsWith('-at') ? isoDate(value) : value)
  }
  const notes = nodes.flatMap((node) => childrenNamed(node, 'note').map((note) => textIn(note).trim()))
  const named = notes.filter((note) => note !== '')
  if (named.length > 0) marks.set('notes', JSON.stringify(named))
  const props = nodes.flatMap(propsOf)
  for (const [type, value] of props) if (isOurs(type)) marks.set(type.slice(2) as MarkName, value)
  const others = props.filter(([type]) => !isOurs(type))
  if (others.length > 0) marks.set('properties', JSON.stringify(others))
  return marks
}

const ours = new Set<string>(
  'kind speaker begins zh-cuts en-cuts confidence origin state zh-spans en-spans prefixes'.split(' '),
)
const isOurs = (type: string) => type.startsWith('x-') && ours.has(type.slice(2))
