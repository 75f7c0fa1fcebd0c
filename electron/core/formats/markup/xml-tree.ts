import type { Deadline } from '../limits.ts'
import { readXml } from './read-xml.ts'

/** An element of a small XML file that is read as a whole. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** All text in it, at any depth. */
  text: string
}

/** Reads a small file (a manifest, a list of styles) as a tree. Long texts are read by `readXml`, element by element. */
export function xmlTree(text: string, deadline: Deadline): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  readXml(
    text,
    {
      open: (name, attributes) => {
        const element: XmlElement = { name, attributes, children: [], text: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      text: (piece) => {
        const element = open.at(-1)
        if (element) element.text += piece
      },
      close: () => {
        const closed = open.pop()
        const parent = open.at(-1)
        if (closed && parent) parent.text += closed.text
      },
    },
    deadline,
  )
  return root
}

/** Every element of a name, at any depth, in order. The depth is bounded by `readXml`. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)])
}
