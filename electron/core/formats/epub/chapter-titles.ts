import type { Archive } from '../archive/open-archive.ts'
import { readEntryText, readEntryTree, resolveEntry } from '../archive/read-entry.ts'
import type { Deadline } from '../limits.ts'
import { readHtml } from '../markup/read-html.ts'
import { elementsNamed } from '../markup/xml-tree.ts'
import type { BookPackage } from './package.ts'

/** The name of each entry of a book by its table of contents: the first one where several point into it. */
export function chapterTitles(
  archive: Archive,
  { navigation, ncx }: BookPackage,
  deadline: Deadline,
): ReadonlyMap<string, string> {
  const links = navigation !== null ? linksOfPage(archive, navigation, deadline) : linksOfNcx(archive, ncx, deadline)
  const from = navigation ?? ncx ?? ''
  const titles = new Map<string, string>()
  for (const { link, label } of links) {
    const name = resolveEntry(from, link)
    const title = label.replaceAll(/\s+/g, ' ').trim()
    if (title !== '' && !titles.has(name)) titles.set(name, title)
  }
  return titles
}

interface ContentsLink {
  readonly link: string
  readonly label: string
}

function linksOfPage(archive: Archive, name: string, deadline: Deadline): readonly ContentsLink[] {
  const links: { link: string; label: string }[] = []
  let open: { link: string; label: string } | null = null
  readHtml(
    readEntryText(archive, name) ?? '',
    true,
    {
      open: (element, attributes) => {
        if (element !== 'a') return
        open = { link: attributes.get('href') ?? '', label: '' }
        links.push(open)
      },
      text: (text) => {
        if (open) open.label += text
      },
      close: (element) => {
        if (element === 'a') open = null
      },
    },
    deadline,
  )
  return links
}

function linksOfNcx(archive: Archive, name: string | null, deadline: Deadline): readonly ContentsLink[] {
  const tree = name === null ? null : readEntryTree(archive, name, deadline)
  return (tree ? elementsNamed(tree, 'navPoint') : []).map((point) => ({
    link: point.children.find((child) => child.name === 'content')?.attributes['src'] ?? '',
    label: point.children.find((child) => child.name === 'navLabel')?.text ?? '',
  }))
}
