import { readEntryText, readEntryTree } from '../archive/read-entry.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { throwFileError } from '../file-error.ts'
import type { Deadline } from '../limits.ts'
import { collectBlocks } from '../markup/collect-blocks.ts'
import { readXml } from '../markup/read-xml.ts'
import { elementsNamed, type XmlElement } from '../markup/xml-tree.ts'
import { contentOfBlocks } from '../sides/content-of-blocks.ts'
import { tellAsHtml } from './as-html.ts'
import { stylesIn } from './styles.ts'

const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** Whether a file is a text of OpenDocument: an archive with its parts, or one flat file. */
export function isOdt({ archive, text, root }: OpenedFile): boolean {
  if (archive) return archive.names.has(CONTENT) && archive.names.has(MANIFEST)
  return root === 'document' && /<office:document\s/.test(text?.slice(0, 4096) ?? '')
}

/** Reads a text document of LibreOffice and others, packed or flat; headers, footers and pictures are left out. */
export function readOdt({ archive, text }: OpenedFile, reading: Reading): OneSided | TwoSided {
  const { deadline } = reading
  if (archive) {
    const manifest = readEntryText(archive, MANIFEST) ?? ''
    if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throwFileError('archive-encrypted')
  }
  const content = archive ? readEntryText(archive, CONTENT) : text
  if (content === null) return throwFileError('no-text')
  const styles = archive ? readEntryTree(archive, 'styles.xml', deadline) : null
  const meta = archive ? readEntryTree(archive, 'meta.xml', deadline) : partsOf(content, META, deadline)
  const collected = collectBlocks()
  const known = stylesIn([styles, partsOf(content, STYLES, deadline)])
  readXml(content, tellAsHtml(collected.handlers, known), deadline)
  const title = meta ? (elementsNamed(meta, 'title')[0]?.text.trim() ?? '') : ''
  return contentOfBlocks(collected.finish().blocks, title, reading)
}

const STYLES = new Set(['style', 'text-properties'])
const META = new Set(['title'])

/** The elements of these names in a long file, without the others. */
function partsOf(content: string, names: ReadonlySet<string>, deadline: Deadline): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open: XmlElement[] = [root]
  readXml(
    content,
    {
      open: (name, attributes) => {
        if (!names.has(name)) return
        const element: XmlElement = { name, attributes: { ...attributes }, children: [], text: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      text: (piece) => {
        const element = open.at(-1)
        if (element && element !== root) element.text += piece
      },
      close: (name) => {
        if (names.has(name)) open.pop()
      },
    },
    deadline,
  )
  return root
}
