import type { Archive } from '../archive/open-archive.ts'
import { readEntryTree, resolveEntry } from '../archive/read-entry.ts'
import type { Deadline } from '../limits.ts'
import { elementsNamed } from '../markup/xml-tree.ts'
import { throwFileError } from '../file-error.ts'

/** What the package file of a book says of it: https://www.w3.org/TR/epub-33/#sec-package-doc */
export interface BookPackage {
  readonly title: string
  /** Entries to read, in order; tables of contents are left out. */
  readonly spine: readonly string[]
  /** The navigation page of EPUB 3 and the NCX file of EPUB 2, where there are such. */
  readonly navigation: string | null
  readonly ncx: string | null
}

const isPage = (type: string) => /xhtml|html|xml/.test(type) && !/svg|ncx/.test(type)

export function readPackage(archive: Archive, name: string, deadline: Deadline): BookPackage {
  const tree = readEntryTree(archive, name, deadline) ?? throwFileError('archive-broken')
  const items = new Map(
    elementsNamed(tree, 'item').map(({ attributes }) => [
      attributes['id'] ?? '',
      {
        name: resolveEntry(name, attributes['href'] ?? ''),
        type: attributes['media-type'] ?? '',
        isNavigation: (attributes['properties'] ?? '').split(/\s+/).includes('nav'),
      },
    ]),
  )
  const contents = elementsNamed(tree, 'reference')
    .filter(({ attributes }) => attributes['type']?.toLowerCase() === 'toc')
    .map(({ attributes }) => resolveEntry(name, attributes['href'] ?? ''))
  const all = [...items.values()]
  const spine = elementsNamed(tree, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '')
    return item && isPage(item.type) && !item.isNavigation && !contents.includes(item.name) ? [item.name] : []
  })
  return {
    title: elementsNamed(tree, 'title')[0]?.text.trim() ?? '',
    spine: [...new Set(spine)],
    navigation: all.find(({ isNavigation }) => isNavigation)?.name ?? null,
    ncx: all.find(({ type }) => type === 'application/x-dtbncx+xml')?.name ?? null,
  }
}
