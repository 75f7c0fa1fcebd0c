import { childrenNamed, elementsOf, textIn, type XmlNode } from '../markup/xml-fragments.ts'
import type { MarkName } from '../sides/written-marks.ts'

export const OURS = 'duizhao-'
/** The group of metadata that holds our marks, and the one for properties of other programs. */
export const [GROUP, PROPERTIES] = ['duizhao', 'duizhao-properties']

/** What a unit says of itself: our marks, notes that people wrote, properties of other programs. */
export function marksOfUnit(unit: XmlNode): ReadonlyMap<MarkName, string> {
  const marks = new Map<MarkName, string>()
  const notes: string[] = []
  const properties: (readonly [string, string])[] = []
  for (const note of notesOf(unit)) {
    const name = note.attributes['category'] ?? note.attributes['from'] ?? ''
    if (name.startsWith(OURS)) marks.set(name.slice(OURS.length) as MarkName, textIn(note))
    else if (textIn(note).trim() !== '') notes.push(textIn(note).trim())
  }
  for (const { category, type, value } of metadataOf(unit)) {
    if (category === GROUP) marks.set(type as MarkName, value)
    else properties.push([category === PROPERTIES ? type : `${category}/${type}`, value])
  }
  const data = dataOf(unit)
  if (data.length > 0) properties.push([ORIGINAL_DATA, JSON.stringify(data)])
  if (notes.length > 0) marks.set('notes', JSON.stringify(notes))
  if (properties.length > 0) marks.set('properties', JSON.stringify(properties))
  return marks
}

/** The property that keeps what the tags of a unit refer to. */
export const ORIGINAL_DATA = 'xliff-original-data'

const notesOf = (unit: XmlNode): readonly XmlNode[] => [
  ...childrenNamed(unit, 'note'),
  ...childrenNamed(unit, 'notes').flatMap((notes) => childrenNamed(notes, 'note')),
]

function metadataOf(unit: XmlNode) {
  const groups = (node: XmlNode): readonly XmlNode[] =>
    childrenNamed(node, 'metaGroup').flatMap((group) => [group, ...groups(group)])
  return childrenNamed(unit, 'metadata')
    .flatMap(groups)
    .flatMap((group) =>
      childrenNamed(group, 'meta').map((meta) => ({
        category: group.attributes['category'] ?? '',
        type: meta.attributes['type'] ?? '',
        value: textIn(meta),
      })),
    )
}

const dataOf = (unit: XmlNode): readonly (readonly [string, string])[] =>
  childrenNamed(unit, 'originalData')
    .flatMap(elementsOf)
    .map((data) => [data.attributes['id'] ?? '', textIn(data)])
