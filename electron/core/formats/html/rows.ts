import type { WrittenText } from '../format.ts'
import { escapeXml } from '../markup/escape-xml.ts'
import { spannedSide } from '../spans/spanned-side.ts'
import { markupOf } from './write-spans.ts'

/** The rows of a table of pairs, as well-formed for XHTML as for HTML. */
export function rowsOf({ pairs, languages }: WrittenText): readonly string[] {
  const name = (side: 'source' | 'target') =>
    `<th scope="col" lang="${escapeXml(languages[side])}" xml:lang="${escapeXml(languages[side])}">${side === 'source' ? '中文' : 'English'}</th>`
  const head = `<tr>${name('source')}${name('target')}</tr>`
  const rows = pairs.map((pair) => {
    const cell = (side: 'source' | 'target') =>
      `<td lang="${escapeXml(languages[side])}" xml:lang="${escapeXml(languages[side])}">${markupOf(spannedSide(pair, side), pair.kind)}</td>`
    return `<tr${pair.startsParagraph ? ' class="begins"' : ''}>${cell('source')}${cell('target')}</tr>`
  })
  return [head, ...rows]
}
