import type { Archive } from '../archive/open-archive.ts'
import type { Deadline } from '../limits.ts'
import { readEntryText, readEntryTree } from '../archive/read-entry.ts'
import type { Block } from '../blocks/block.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { elementsNamed } from '../markup/xml-tree.ts'
import { throwFileError } from '../file-error.ts'
import { contentOfBlocks } from '../sides/content-of-blocks.ts'
import { type BodyBlock, readBody } from './read-body.ts'
import { codeStylesOf, stylesOf } from './styles.ts'

export const BODY = 'word/document.xml'

/** Reads a document: body with its notes after the paragraphs that refer to them; headers and footers are left out. */
export function readDocx({ archive }: OpenedFile, reading: Reading): OneSided | TwoSided {
  const body = archive && readEntryText(archive, BODY)
  if (!archive || body === null) return throwFileError('no-text')
  const { deadline } = reading
  const styleTree = readEntryTree(archive, 'word/styles.xml', deadline)
  const styles = { styles: stylesOf(styleTree), codeStyles: codeStylesOf(styleTree) }
  const lookOf = (part: string) => ({ ...styles, links: linksOf(archive, part, deadline) })
  const notes = new Map<string, BodyBlock[]>()
  for (const kind of ['footnote', 'endnote']) {
    const part = readEntryText(archive, `word/${kind}s.xml`)
    for (const block of part === null ? [] : readBody(part, lookOf(`${kind}s`), deadline)) {
      const id = `${kind} ${block.noteId ?? ''}`
      const standing = notes.get(id)
      if (standing) standing.push(block)
      else notes.set(id, [block])
    }
  }
  const properties = readEntryTree(archive, 'docProps/core.xml', deadline)
  const title = properties ? (elementsNamed(properties, 'title')[0]?.text.trim() ?? '') : ''
  return contentOfBlocks(withNotes(readBody(body, lookOf('document'), deadline), notes), title, reading)
}

/** Where the links of a part lead, by the ids that it names them with. */
function linksOf(archive: Archive, part: string, deadline: Deadline): ReadonlyMap<string, string> {
  const tree = readEntryTree(archive, `word/_rels/${part}.xml.rels`, deadline)
  const links = (tree ? elementsNamed(tree, 'Relationship') : []).filter(({ attributes }) =>
    attributes['Type']?.endsWith('/hyperlink'),
  )
  return new Map(links.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']))
}

function withNotes(blocks: readonly BodyBlock[], notes: ReadonlyMap<string, readonly BodyBlock[]>): readonly Block[] {
  const told = new Set<string>()
  return blocks.flatMap((block): readonly Block[] => {
    // One note may be referred to from many places; it is told once.
    const fresh = block.notes.filter((id) => !told.has(id))
    for (const id of fresh) told.add(id)
    const below = fresh.flatMap((id) =>
      (notes.get(id) ?? []).map(({ text, spans = [] }): Block => ({ kind: 'note', text, spans, cell: block.cell })),
    )
    return [block, ...below]
  })
}
