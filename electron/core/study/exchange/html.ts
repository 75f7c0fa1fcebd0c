// A field of a note is HTML: https://docs.ankiweb.net/templates/fields.html

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

// Signs that Unicode keeps for the inside of programs: a text that has some loses them first.
const BOLD_FROM = '\ufdd0'
const BOLD_UNTIL = '\ufdd1'
const FOREIGN = /[\p{Cc}\ufdd0-\ufdef]/gu

/** Plain text as a field of a note. */
export function htmlOf(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r\n|[\r\n]/g, '<br>')
}

/** A sentence whose words of a range are bold. */
export function htmlWithMark(text: string, startUtf16: number, endUtf16: number): string {
  if (startUtf16 >= endUtf16) return htmlOf(text)
  const [before, marked, after] = [
    text.slice(0, startUtf16),
    text.slice(startUtf16, endUtf16),
    text.slice(endUtf16),
  ].map(htmlOf)
  return `${before}<b>${marked}</b>${after}`
}

/** The text of a field and the first words in it that are bold; nothing in it is ever run or drawn. */
export function textOfHtml(html: string): {
  readonly text: string
  readonly bold: { readonly startUtf16: number; readonly endUtf16: number } | null
} {
  const plain = withoutBlocks(withoutControls(html))
    .replaceAll(/<(?:b|strong)(?:\s[^<>]*)?>/gi, BOLD_FROM)
    .replaceAll(/<\/(?:b|strong)\s*>/gi, BOLD_UNTIL)
    .replaceAll(/<br\b[^<>]*>|<\/(?:div|p|li|tr|h[1-6])\s*>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\[(?:sound|anki):[^[\]]*\]/gi, '')
    .replaceAll(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, decoded)
    .replaceAll('\u00a0', ' ')
  const whole = trimmed(plain)
  const from = whole.indexOf(BOLD_FROM)
  const until = whole.indexOf(BOLD_UNTIL, from)
  const text = bare(whole)
  if (from < 0 || until < 0) return { text, bold: null }
  const bold = { startUtf16: bare(whole.slice(0, from)).length, endUtf16: bare(whole.slice(0, until)).length }
  return { text, bold: bold.startUtf16 < bold.endUtf16 ? bold : null }
}

// Also around a mark.
const trimmed = (text: string) => text.replace(/^[\s\ufdd0\ufdd1]+/, marksOf).replace(/[\s\ufdd0\ufdd1]+$/, marksOf)
const marksOf = (edge: string) => edge.replaceAll(/\s/g, '')
const bare = (text: string) => text.replaceAll(BOLD_FROM, '').replaceAll(BOLD_UNTIL, '')

const withoutControls = (text: string) =>
  text.toWellFormed().replaceAll(FOREIGN, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))

/** Without what is no text of the page: styles, scripts, comments, readings over characters. */
function withoutBlocks(html: string): string {
  const blocks = [
    ['<!--', '-->'],
    ['<style', '</style>'],
    ['<script', '</script>'],
    ['<rt', '</rt>'],
    ['<rp', '</rp>'],
  ] as const
  return blocks.reduce((text, [from, until]) => withoutBlock(text, from, until), html)
}

function withoutBlock(text: string, from: string, until: string): string {
  const folded = text.toLowerCase()
  // Folding may change the length of a text (İ); then nothing can be said by places.
  if (folded.length !== text.length || !folded.includes(from)) return text
  const kept: string[] = []
  let at = 0
  for (;;) {
    const start = folded.indexOf(from, at)
    if (start < 0) break
    kept.push(text.slice(at, start))
    const end = folded.indexOf(until, start)
    at = end < 0 ? text.length : end + until.length
  }
  return kept.join('') + text.slice(at)
}

function decoded(whole: string, name: string): string {
  const known = names[name.toLowerCase()]
  if (known !== undefined) return known
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isText = name.startsWith('#') && (code >= 0x20 || code === 9 || code === 10) && code <= 0x10ffff
  return isText && !(code >= 0xd800 && code <= 0xdfff) && code !== 0x7f ? String.fromCodePoint(code) : whole
}
