import { elementsNamed, type XmlElement } from '../markup/xml-tree.ts'

/** What a style makes of a paragraph or of words: the elements of HTML that mean the same, from the outside in. */
export type StyleElements = readonly string[]

interface Style {
  readonly names: readonly string[]
  readonly parent: string | null
  readonly own: StyleElements
}

const LONGEST_CHAIN = 20

/** The elements of every style, by its name: by what it is called, what it sets, or the style it rests on. */
export function stylesIn(trees: readonly (XmlElement | null)[]): ReadonlyMap<string, StyleElements> {
  const styles = new Map<string, Style>()
  for (const tree of trees) {
    for (const { attributes, children } of tree ? elementsNamed(tree, 'style') : []) {
      const name = attributes['style:name']
      if (name === undefined) continue
      const shown = attributes['style:display-name'] ?? name
      const isText = attributes['style:family'] === 'text'
      const properties = children.find((child) => child.name === 'text-properties')?.attributes ?? {}
      styles.set(name, {
        names: [name, shown],
        parent: attributes['style:parent-style-name'] ?? null,
        own: [...elementsByName(shown.replaceAll('_20_', ' ')), ...(isText ? elementsBySetting(properties) : [])],
      })
    }
  }
  return new Map([...styles.keys()].map((name) => [name, elementsOf(name, styles)]))
}

function elementsOf(name: string, styles: ReadonlyMap<string, Style>): StyleElements {
  const found = new Set<string>()
  let at: string | null = name
  for (let steps = 0; at !== null && steps < LONGEST_CHAIN; steps++) {
    const style: Style | undefined = styles.get(at)
    for (const element of style?.own ?? elementsByName(at.replaceAll('_20_', ' '))) found.add(element)
    at = style?.parent ?? null
  }
  return [...found]
}

/** The names that LibreOffice and pandoc give to styles, which stay the same in every language of the program. */
export function elementsByName(name: string): StyleElements {
  const lower = name.toLowerCase()
  if (/^(?:title|subtitle)$/.test(lower)) return ['h1']
  if (/^heading\b/.test(lower)) return ['h2']
  if (/^quotations$|^block text$/.test(lower)) return ['blockquote']
  if (/^preformatted text$|^source code$/.test(lower)) return ['pre']
  if (/^(?:source text|verbatim char|teletype)$/.test(lower)) return ['code']
  if (lower === 'emphasis') return ['em']
  if (lower === 'strong emphasis') return ['strong']
  return /^(?:contents \d+|contents heading)$/.test(lower) ? ['nav'] : []
}

function elementsBySetting(properties: Readonly<Record<string, string>>): StyleElements {
  const has = (name: string, pattern: RegExp) => pattern.test(properties[name] ?? '')
  return [
    ...(has('fo:font-weight', /^(?:bold|[6-9]00)$/) ? ['strong'] : []),
    ...(has('fo:font-style', /^(?:italic|oblique)$/) ? ['em'] : []),
    ...(has('style:text-line-through-style', /^(?!none)./) ? ['del'] : []),
    ...(has('style:font-name', /mono|courier|consolas/i) ? ['code'] : []),
  ]
}
