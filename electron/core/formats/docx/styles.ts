import type { Kind } from '#contract/text.ts'
import type { XmlElement } from '../markup/xml-tree.ts'
import { elementsNamed } from '../markup/xml-tree.ts'

/** What the paragraphs of a style are; 'contents' are lines of a table of contents. */
export type StyleKind = Kind | 'contents' | null

/** The kind of each paragraph style, by its id: by its name, its outline level, or the style it rests on. */
export function stylesOf(tree: XmlElement | null): ReadonlyMap<string, StyleKind> {
  const styles = (tree ? elementsNamed(tree, 'style') : []).map((style) => ({
    id: style.attributes['w:styleId'] ?? '',
    basedOn: valueOf(style, 'basedOn'),
    kind: kindOfStyle(valueOf(style, 'name') ?? '', elementsNamed(style, 'outlineLvl').length > 0),
  }))
  const byId = new Map(styles.map((style) => [style.id, style]))
  const kindOf = (id: string | null, seen: readonly string[]): StyleKind => {
    const style = id === null || seen.includes(id) || seen.length > LONGEST_CHAIN ? undefined : byId.get(id)
    return style ? (style.kind ?? kindOf(style.basedOn, [...seen, style.id])) : null
  }
  return new Map(styles.map(({ id }) => [id, kindOf(id, [])]))
}

/** The ids of the character styles that code is set in: HTML Code, Verbatim Char of pandoc, Source Text of LibreOffice. */
export function codeStylesOf(tree: XmlElement | null): ReadonlySet<string> {
  const styles = tree ? elementsNamed(tree, 'style') : []
  return new Set(
    styles
      .filter((style) =>
        /^(?:html code|html keyboard|verbatim char|source text|code|inline code)\b/i.test(valueOf(style, 'name') ?? ''),
      )
      .map((style) => style.attributes['w:styleId'] ?? ''),
  )
}

const LONGEST_CHAIN = 20

const valueOf = (style: XmlElement, name: string) =>
  style.children.find((child) => child.name === name)?.attributes['w:val'] ?? null

function kindOfStyle(name: string, hasLevel: boolean): StyleKind {
  const lower = name.toLowerCase()
  if (/^toc(?:\s|$)/.test(lower)) return 'contents'
  if (/^(?:title|subtitle|标题$|副标题)/.test(lower)) return 'title'
  if (/^heading\b/.test(lower) || hasLevel) return 'heading'
  if (/^(?:intense )?quote\b|^block text/.test(lower)) return 'pullquote'
  if (/^list\b(?! paragraph)/.test(lower)) return 'listitem'
  if (/^(?:source code|html preformatted|preformatted text|plain text code|code block)/.test(lower)) return 'code'
  return /^(?:caption|footnote text|endnote text)/.test(lower) ? 'note' : null
}
