import type { Deadline } from '../limits.ts'
import { escapeXml } from './escape-xml.ts'
import { readXml } from './read-xml.ts'

/** An element with all that stands in it, in order. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}

export interface FragmentHandlers {
  /** An element that no fragment holds. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly take: (fragment: XmlNode) => void
}

/** Reads XML element by element: those of the wanted names whole, one at a time, so that a long file never stands in memory. */
export function readFragments(
  text: string,
  wanted: ReadonlySet<string>,
  { open, close, take }: FragmentHandlers,
  deadline: Deadline,
): void {
  const stack: XmlNode[] = []
  readXml(
    text,
    {
      open: (name, attributes) => {
        const parent = stack.at(-1)
        if (!parent && !wanted.has(name)) return open(name, attributes)
        const node: XmlNode = { name, attributes: { ...attributes }, children: [] }
        parent?.children.push(node)
        stack.push(node)
      },
      text: (piece) => {
        const children = stack.at(-1)?.children
        if (!children) return
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + piece
        else children.push(piece)
      },
      close: (name) => {
        const node = stack.pop()
        if (!node) close(name)
        else if (stack.length === 0) take(node)
      },
    },
    deadline,
  )
}

export const elementsOf = ({ children }: XmlNode): readonly XmlNode[] =>
  children.filter((child): child is XmlNode => typeof child !== 'string')

export const childrenNamed = (node: XmlNode, name: string): readonly XmlNode[] =>
  elementsOf(node).filter((child) => child.name === name)

/** All text in an element, at any depth; the depth is bounded by `readXml`. */
export const textIn = ({ children }: XmlNode): string =>
  children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

/** The tag that an element begins with, as a file may have it. */
export function openingTag({ name, attributes }: XmlNode, isEmpty = false): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return `<${name}${written.join('')}${isEmpty ? '/' : ''}>`
}

/** An element as a file may have it. */
export function written(node: XmlNode): string {
  if (node.children.length === 0) return openingTag(node, true)
  const inside = node.children.map((child) => (typeof child === 'string' ? escapeXml(child) : written(child)))
  return `${openingTag(node)}${inside.join('')}</${node.name}>`
}
