import type { Archive } from '../archive/open-archive.ts'
import { readEntryText, readEntryTree } from '../archive/read-entry.ts'
import type { Block } from '../blocks/block.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import type { Deadline } from '../limits.ts'
import { collectBlocks } from '../markup/collect-blocks.ts'
import { readHtml } from '../markup/read-html.ts'
import { elementsNamed } from '../markup/xml-tree.ts'
import { throwFileError } from '../file-error.ts'
import { contentOfBlocks } from '../sides/content-of-blocks.ts'
import { chapterTitles } from './chapter-titles.ts'
import { readPackage } from './package.ts'

export const CONTAINER = 'META-INF/container.xml'

/** Reads a book in the order of its spine, without its tables of contents. What has no heading gets its chapter's name. */
export function readEpub({ archive }: OpenedFile, reading: Reading): OneSided | TwoSided {
  if (!archive) return throwFileError('archive-unknown')
  const { deadline } = reading
  const book = readPackage(archive, packageName(archive, deadline), deadline)
  const hidden = encryptedEntries(archive, deadline)
  if (book.spine.some((name) => hidden.has(name))) throwFileError('archive-encrypted')
  const titles = chapterTitles(archive, book, deadline)
  const blocks = book.spine.flatMap((name, index) => {
    const chapter = readChapter(archive, name, deadline).map((block) => numbered(block, index))
    const title = titles.get(name)
    const isNamed = title === undefined || chapter.length === 0 || chapter.some(({ kind }) => kind === 'heading')
    return isNamed ? chapter : withTitle(chapter, title)
  })
  return contentOfBlocks(blocks, book.title, reading)
}

// No chapter has so many rows: their numbers would take more than an entry may hold.
const ROWS_A_CHAPTER = 100_000_000

/** Tables and rows count on from chapter to chapter. */
function numbered(block: Block, chapter: number): Block {
  if (!block.cell) return block
  const { table, row, column } = block.cell
  return { ...block, cell: { table: table + chapter * ROWS_A_CHAPTER, row: row + chapter * ROWS_A_CHAPTER, column } }
}

function packageName(archive: Archive, deadline: Deadline): string {
  const container = readEntryTree(archive, CONTAINER, deadline)
  const name = container && elementsNamed(container, 'rootfile')[0]?.attributes['full-path']
  return name ?? throwFileError('archive-unknown')
}

function readChapter(archive: Archive, name: string, deadline: Deadline): readonly Block[] {
  const collected = collectBlocks()
  readHtml(readEntryText(archive, name) ?? '', true, collected.handlers, deadline)
  return collected.finish().blocks
}

/** Where the name stands as the first line already, that line is the heading. */
function withTitle(chapter: readonly Block[], title: string): readonly Block[] {
  const [first, ...others] = chapter
  if (first?.text === title) return [{ ...first, kind: 'heading' }, ...others]
  return [{ kind: 'heading', text: title, cell: null }, ...chapter]
}

/** Entries that only a key opens. Fonts may be obfuscated; that hides no text. */
function encryptedEntries(archive: Archive, deadline: Deadline): ReadonlySet<string> {
  const list = readEntryTree(archive, 'META-INF/encryption.xml', deadline)
  const references = list ? elementsNamed(list, 'CipherReference') : []
  return new Set(references.flatMap(({ attributes }) => attributes['URI'] ?? []))
}
