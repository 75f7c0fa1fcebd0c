import { readEntryText, readEntryTree } from '../archive/read-entry.ts'
import type { Block } from '../blocks/block.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { elementsNamed } from '../markup/xml-tree.ts'
import { throwFileError } from '../file-error.ts'
import { contentOfBlocks } from '../sides/content-of-blocks.ts'
import { type BodyBlock, readBody } from './read-body.ts'
import { stylesOf } from './styles.ts'

export const BODY = 'word/document.xml'

/** Reads a document: body with its notes after the paragraphs that refer to them; headers and footers are left out. */
export function readDocx({ archive }: OpenedFile, reading: Reading): OneSided | TwoSided {
  const body = archive && readEntryText(archive, BODY)
  if (!archive || body === null) return throwFileError('no-text')
  const { deadline } = reading
  const styles = stylesOf(readEntryTree(archive, 'word/styles.xml', deadline))
  const notes = new Map<string, BodyBlock[]>()
  for (const kind of ['footnote', 'endnote']) {
    const part = readEntryText(archive, `word/${kind}s.xml`)
    for (const block of part === null ? [] : readBody(part, styles, deadline)) {
      const id = `${kind} ${block.noteId ?? ''}`
      const standing = notes.get(id)
      if (standing) standing.push(block)
      else notes.set(id, [block])
    }
  }
  const properties = readEntryTree(archive, 'docProps/core.xml', deadline)
  const title = properties ? (elementsNamed(properties, 'title')[0]?.text.trim() ?? '') : ''
  return contentOfBlocks(withNotes(readBody(body, styles, deadline), notes), title, reading)
}

function withNotes(blocks: readonly BodyBlock[], notes: ReadonlyMap<string, readonly BodyBlock[]>): readonly Block[] {
  const told = new Set<string>()
  return blocks.flatMap(({ kind, text, cell, notes: ids }): readonly Block[] => {
    // One note may be referred to from many places; it is told once.
    const fresh = ids.filter((id) => !told.has(id))
    for (const id of fresh) told.add(id)
    const below = fresh.flatMap((id) =>
      (notes.get(id) ?? []).map((note): Block => ({ kind: 'note', text: note.text, cell })),
    )
    return [{ kind, text, cell }, ...below]
  })
}
