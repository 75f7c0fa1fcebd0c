import { writeArchive } from '../archive/write-archive.ts'
import type { WrittenText } from '../format.ts'
import { rowsOf } from '../html/rows.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { digestOf } from './identifier.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const HTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
// A page of this many pairs opens at once on a small reader.
const PAIRS_A_PAGE = 400

/** A bilingual book, EPUB 3.3: side by side, a page for each heading or every few hundred pairs. */
export function writeEpub(text: WrittenText): Uint8Array {
  const pages = pagesOf(text)
  const names = pages.map((_, index) => `page-${index + 1}.xhtml`)
  return writeArchive([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ],
    ['book/package.opf', packageOf(text, names)],
    ['book/contents.xhtml', contentsOf(text, pages, names)],
    [
      'book/page.css',
      'table{width:100%;border-collapse:collapse;table-layout:fixed}td{vertical-align:top;padding:.2em .4em}',
    ],
    ...pages.map((page, index) => [`book/${names[index] ?? ''}`, pageOf(page)] as const),
  ])
}

const nameOf = ({ title }: WrittenText) => title.zh || title.en || 'Duizhao'

function pagesOf(text: WrittenText): readonly WrittenText[] {
  const pages: WrittenText['pairs'][number][][] = [[]]
  for (const pair of text.pairs) {
    const page = pages.at(-1)
    const isNew =
      !page || page.length >= PAIRS_A_PAGE || (pair.kind === 'heading' && pair.startsParagraph && page.length > 0)
    if (isNew) pages.push([pair])
    else page.push(pair)
  }
  return pages.map((pairs) => ({ ...text, pairs }))
}

function packageOf(text: WrittenText, names: readonly string[]): string {
  const { source, target } = text.languages
  const items = names.map(
    (name, index) => `<item id="p${index + 1}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const spine = names.map((_, index) => `<itemref idref="p${index + 1}"/>`)
  return [
    `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(source)}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">urn:duizhao:${digestOf(text)}</dc:identifier>`,
    `<dc:title>${escapeXml(nameOf(text))}</dc:title>`,
    `<dc:language>${escapeXml(source)}</dc:language><dc:language>${escapeXml(target)}</dc:language>`,
    // A fixed date: the same text gives the same book.
    '<meta property="dcterms:modified">1980-01-01T00:00:00Z</meta>',
    '</metadata>',
    `<manifest><item id="nav" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="css" href="page.css" media-type="text/css"/>${items.join('')}</manifest>`,
    `<spine>${spine.join('')}</spine>`,
    '</package>',
  ].join('\n')
}

function contentsOf(text: WrittenText, pages: readonly WrittenText[], names: readonly string[]): string {
  const entries = pages.map((page, index) => {
    const heading = page.pairs.find(({ kind, source }) => kind === 'heading' && source.length > 0)
    const label = heading?.source.join('') ?? String(index + 1)
    return `<li><a href="${names[index] ?? ''}">${escapeXml(label)}</a></li>`
  })
  return `${XML}<html ${HTML}><head><title>${escapeXml(nameOf(text))}</title></head><body><nav epub:type="toc"><ol>${entries.join('')}</ol></nav></body></html>`
}

const pageOf = (text: WrittenText) =>
  `${XML}<html ${HTML}><head><title>${escapeXml(nameOf(text))}</title><link rel="stylesheet" href="page.css"/></head><body><table>\n${rowsOf(text).join('\n')}\n</table></body></html>`
