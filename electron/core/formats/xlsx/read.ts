import type { Archive } from '../archive/open-archive.ts'
import { readEntryText, readEntryTree, resolveEntry } from '../archive/read-entry.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import type { Deadline } from '../limits.ts'
import { elementsNamed } from '../markup/xml-tree.ts'
import { throwFileError } from '../file-error.ts'
import { blocksOfRows, pairsOfTable } from '../sides/columns.ts'
import { documentOfBlocks } from '../blocks/document-of-blocks.ts'
import { titleByLanguage } from '../sides/title-by-language.ts'
import { readSharedStrings, readSheet } from './read-sheet.ts'

export const WORKBOOK = 'xl/workbook.xml'

/** Reads the first sheet that has a Chinese and an English column, else the first with words. */
export function readXlsx({ archive }: OpenedFile, { corrections, deadline }: Reading): OneSided | TwoSided {
  if (!archive) return throwFileError('no-pairs')
  let alone: OneSided | null = null
  const shared = readSharedStrings(readEntryText(archive, 'xl/sharedStrings.xml'), deadline)
  for (const { name, title } of sheetsOf(archive, deadline)) {
    const xml = readEntryText(archive, name)
    const rows = xml === null ? [] : readSheet(xml, shared, deadline)
    const pairs = pairsOfTable(rows)
    if (pairs) return { sides: 'two', title: titleByLanguage(title), pairs }
    const blocks = blocksOfRows(rows)
    if (blocks.length > 0) alone ??= { sides: 'one', title, document: documentOfBlocks(blocks, corrections.speakers) }
  }
  return alone ?? throwFileError('no-pairs')
}

// A name that every spreadsheet program gives says nothing of the text.
const UNNAMED = /^(?:sheet|工作表|tabelle|feuil)\s?\d*$/i

function sheetsOf(archive: Archive, deadline: Deadline) {
  const workbook = readEntryTree(archive, WORKBOOK, deadline)
  const relations = readEntryTree(archive, 'xl/_rels/workbook.xml.rels', deadline)
  const targets = new Map(
    (relations ? elementsNamed(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes['Id'] ?? '',
      resolveEntry(WORKBOOK, attributes['Target'] ?? ''),
    ]),
  )
  return (workbook ? elementsNamed(workbook, 'sheet') : []).flatMap(({ attributes }) => {
    const name = targets.get(attributes['r:id'] ?? '')
    const title = attributes['name'] ?? ''
    return name === undefined ? [] : [{ name, title: UNNAMED.test(title) ? '' : title }]
  })
}
