import type { Span } from '#contract/spans.ts'
import type { Kind } from '#contract/text.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import type { SpannedText } from '../spans/spanned-side.ts'

export const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The links of a document, numbered as they come. */
export interface LinkIds {
  readonly idOf: (url: string) => string
  readonly relationships: () => string
}

export function linkIds(): LinkIds {
  const ids = new Map<string, string>()
  return {
    idOf: (url) => {
      const id = ids.get(url) ?? `link${ids.size + 1}`
      ids.set(url, id)
      return id
    },
    relationships: () =>
      [...ids]
        .map(
          ([url, id]) =>
            `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
        )
        .join(''),
  }
}

interface Setting {
  readonly language: string
  readonly isChinese: boolean
  readonly links: LinkIds
}

const styles: Partial<Record<Kind, string>> = { title: 'Title', heading: 'Heading1', code: 'SourceCode' }

/** A cell with a side of a pair: its spans as runs and hyperlinks. */
export function cellOf({ text, spans }: SpannedText, kind: Kind, setting: Setting): string {
  const style = styles[kind]
  const paragraph = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  const runs = piecesOf(text, spans).map((piece) => linked(piece, runOf(piece, setting), setting.links))
  return `<w:tc><w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr><w:p>${paragraph}${runs.join('')}</w:p></w:tc>`
}

/** Words that are set alike. */
interface Piece {
  readonly text: string
  readonly spans: readonly Span[]
}

function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const borders = new Set([0, text.length, ...spans.flatMap(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16])])
  const edges = [...borders].toSorted((one, other) => one - other)
  return edges.slice(0, -1).map((from, index) => {
    const until = edges[index + 1] ?? text.length
    return {
      text: text.slice(from, until),
      spans: spans.filter(({ startUtf16, endUtf16 }) => startUtf16 <= from && endUtf16 >= until),
    }
  })
}

function runOf({ text, spans }: Piece, { language, isChinese }: Setting): string {
  const is = (kind: Span['kind']) => spans.some((span) => span.kind === kind)
  const set = [
    is('code') ? '<w:rStyle w:val="VerbatimChar"/>' : '',
    is('strong') ? '<w:b/>' : '',
    is('emphasis') ? '<w:i/>' : '',
    is('deleted') ? '<w:strike/>' : '',
    `<w:lang w:${isChinese ? 'eastAsia' : 'val'}="${escapeXml(language)}"/>`,
  ].join('')
  const words = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')
  return `<w:r><w:rPr>${set}</w:rPr>${words}</w:r>`
}

function linked({ spans }: Piece, run: string, links: LinkIds): string {
  const url = spans.findLast(({ kind }) => kind === 'link')?.url
  if (url === undefined || url === '') return run
  // A place in the page itself is no address of another file.
  return url.startsWith('#')
    ? `<w:hyperlink w:anchor="${escapeXml(url.slice(1))}">${run}</w:hyperlink>`
    : `<w:hyperlink r:id="${links.idOf(url)}">${run}</w:hyperlink>`
}
