import { childrenNamed, elementsOf, type XmlNode } from '../markup/xml-fragments.ts'
import { readInline } from '../sides/read-inline.ts'
import type { TaggedText } from '../sides/tagged-text.ts'
import { xliffInline } from './inline.ts'

export interface Segment {
  readonly source: TaggedText
  readonly target: TaggedText
  /** As written; null where the file says nothing of it. */
  readonly state: string | null
  readonly subState: string | null
}

const nothing: TaggedText = { text: '', spans: [] }
const said = (node: XmlNode | undefined) => (node ? readInline(node, xliffInline) : nothing)

/** The segments of a `trans-unit`: by the marks of its cut source, where it has several, else all of it. */
export function segmentsOf1(unit: XmlNode): readonly Segment[] {
  const [[source], [target], [cut]] = [
    childrenNamed(unit, 'source'),
    childrenNamed(unit, 'target'),
    childrenNamed(unit, 'seg-source'),
  ]
  const approved = unit.attributes['approved'] === 'yes' ? 'approved' : null
  const about = { state: approved ?? target?.attributes['state'] ?? null, subState: null }
  const [cuts, translated] = [cutsIn(cut), cutsIn(target)]
  if (cuts.size > 1)
    return [...cuts].map(([id, node]) => ({ source: said(node), target: said(translated.get(id)), ...about }))
  return [{ source: said(source), target: said(target), ...about }]
}

/** `mrk mtype="seg"`, at any depth, by its id. */
function cutsIn(node: XmlNode | undefined): ReadonlyMap<string, XmlNode> {
  const cuts = new Map<string, XmlNode>()
  const look = (within: XmlNode) => {
    for (const child of elementsOf(within)) {
      const { name, attributes } = child
      if (name === 'mrk' && attributes['mtype'] === 'seg') cuts.set(attributes['mid'] ?? '', child)
      else look(child)
    }
  }
  if (node) look(node)
  return cuts
}

/** The segments of a `unit`; what stands between them says nothing. */
export function segmentsOf2(unit: XmlNode): readonly Segment[] {
  return childrenNamed(unit, 'segment').map((segment) => ({
    source: said(childrenNamed(segment, 'source')[0]),
    target: said(childrenNamed(segment, 'target')[0]),
    state: segment.attributes['state'] ?? null,
    subState: segment.attributes['subState'] ?? null,
  }))
}
