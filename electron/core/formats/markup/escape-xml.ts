// What XML 1.0 can't hold in any way: https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
}

/** Text for an element or an attribute of XML; a character that XML can't hold becomes what `forbidden` says. */
export function escapeXml(text: string, forbidden: (character: string) => string = () => '\uFFFD'): string {
  return text
    .toWellFormed()
    .replaceAll(/[&<>"\t\n\r\u0085\u2028]/g, (sign) => named[sign] ?? sign)
    .replaceAll(FORBIDDEN, forbidden)
}
