import type { Archive } from '../archive/open-archive.ts'
import { readEntryText, readEntryTree, resolveEntry } from '../archive/read-entry.ts'
import type { OpenedFile, Reading, TwoSided } from '../format.ts'
import type { Deadline } from '../limits.ts'
import { elementsNamed } from '../markup/xml-tree.ts'
import { throwFileError } from '../file-error.ts'
import { pairsOfTable } from '../sides/columns.ts'
import { titleByLanguage } from '../sides/title-by-language.ts'
import { readSharedStrings, readSheet } from './read-sheet.ts'

export const WORKBOOK = 'xl/workbook.xml'

/** Reads the first sheet that has a Chinese and an English column. */
export function readXlsx({ archive }: OpenedFile, { deadline }: Reading): TwoSided {
  if (!archive) return throwFileError('no-pairs')
  const shared = readSharedStrings(readEntryText(archive, 'xl/sharedStrings.xml'), deadline)
  for (const { name, title } of sheetsOf(archive, deadline)) {
    const xml = readEntryText(archive, name)
    const pairs = xml === null ? null : pairsOfTable(readSheet(xml, shared, deadline))
    if (pairs) return { sides: 'two', title: titleByLanguage(title), pairs }
  }
  return throwFileError('no-pairs')
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
