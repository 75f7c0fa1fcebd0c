import type { Kind } from '#contract/text.ts'

export type Attributes = ReadonlyMap<string, string>

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const leftOut = words(
  'script style template noscript svg math nav rt rp iframe object embed applet audio video canvas map select datalist button textarea',
)
const blocks = words(
  'html head body title address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol option p pre section summary table tbody td tfoot th thead tr ul',
)
const kinds: Readonly<Record<string, Kind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'listitem',
  dt: 'listitem',
  dd: 'listitem',
  blockquote: 'pullquote',
  figcaption: 'note',
  caption: 'note',
}

export const isBlock = (name: string): boolean => blocks.has(name)

/** What is no text of the page: https://www.w3.org/TR/epub-ssv-11/ names the types. */
export function isLeftOut(name: string, attributes: Attributes): boolean {
  if (leftOut.has(name) || attributes.has('hidden')) return true
  const types = typesOf(attributes)
  return types.some((type) => ['pagebreak', 'noteref', 'toc', 'landmarks', 'page-list', 'index'].includes(type))
}

/** The kind that an element gives to the text in it; null where it gives none. */
export function kindOf(name: string, attributes: Attributes): Kind | null {
  const isNote = typesOf(attributes).some((type) => /^(?:foot|rear|end)?notes?$|^footnotes|^endnotes/.test(type))
  return isNote ? 'note' : Object.hasOwn(kinds, name) ? (kinds[name] ?? null) : null
}

const typesOf = (attributes: Attributes): readonly string[] =>
  `${attributes.get('epub:type') ?? ''} ${attributes.get('role')?.replaceAll('doc-', '') ?? ''}`
    .split(/\s+/)
    .filter((type) => type !== '')

const none: ReadonlySet<string> = new Set()
const closing: Readonly<Record<string, { readonly ended: ReadonlySet<string>; readonly within: ReadonlySet<string> }>> =
  {
    li: { ended: words('li p'), within: words('ul ol menu dir') },
    dt: { ended: words('dt dd p'), within: words('dl') },
    dd: { ended: words('dt dd p'), within: words('dl') },
    option: { ended: words('option'), within: none },
    tr: { ended: words('tr'), within: words('table') },
    td: { ended: words('td th'), within: words('table tr') },
    th: { ended: words('td th'), within: words('table tr') },
    tbody: { ended: words('thead tbody tfoot'), within: words('table') },
    tfoot: { ended: words('thead tbody tfoot'), within: words('table') },
    body: { ended: words('head'), within: none },
  }
const paragraph = { ended: words('p'), within: words('td th li blockquote div section article aside') }

/** Which open elements end where one begins, whose end tag may be left out, and the elements they are searched within. */
export const closesBefore = (name: string) => (Object.hasOwn(closing, name) && closing[name]) || paragraph
