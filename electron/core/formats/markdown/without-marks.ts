import type { Paragraph } from '../plain-text/document.ts'
import { bareMarks } from './bare-marks.ts'

/** A sentence as it reads, and as it stands in its file. */
interface Piece {
  readonly shown: string
  readonly written: string
}

interface Shown {
  readonly paragraph: Paragraph
  readonly prefixUtf16: number
  readonly pieces: Piece[]
}

/**
 * Paragraphs as they read, each sentence with what stands for it in the file. A rule, a fence or a picture shows nothing
 * of itself; it is kept with the sentence before it, the start of a piece of code with the one after it. So nothing of
 * the file is lost. A file of nothing but marks is shown as it is.
 */
export function withoutMarks(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const shown: Shown[] = []
  let [waiting, isCode] = ['', false]
  for (const paragraph of paragraphs) {
    const isFence = /^(?:```|~~~)/.test(paragraph.sentences[0] ?? '')
    if (isFence) isCode = !isCode
    const read = isFence ? marksOnly(paragraph) : isCode ? asCode(paragraph) : asText(paragraph)
    if (read.pieces.length > 0) {
      shown.push(waiting === '' ? read : { ...read, pieces: after(waiting, read.pieces) })
      waiting = ''
      continue
    }
    const last = shown.at(-1)?.pieces
    const marks = paragraph.sentences.join('')
    if (last && waiting === '' && !(isFence && isCode)) keepAfter(last, marks)
    else waiting += `${marks}\n`
  }
  const last = shown.at(-1)?.pieces
  if (!last) return paragraphs
  if (waiting !== '') keepAfter(last, waiting.trimEnd())
  return shown.map(paragraphOf)
}

function paragraphOf({ paragraph, prefixUtf16, pieces }: Shown): Paragraph {
  const { kind, speaker } = paragraph
  const asWritten = pieces.map(({ shown, written }) => (written === shown ? null : written))
  const kept = asWritten.some((each) => each !== null) ? { asWritten } : {}
  return { kind, speaker, prefixUtf16, sentences: pieces.map(({ shown }) => shown), ...kept }
}

const after = (waiting: string, [first, ...others]: readonly Piece[]): Piece[] =>
  first ? [{ ...first, written: waiting + first.written }, ...others] : []

// The line under a heading and the end of code stand right below; a rule there would make a heading of the text.
const CLINGS = /^(?:=+|```|~~~|\|)/

function keepAfter(pieces: Piece[], marks: string) {
  const last = pieces.at(-1)
  if (last)
    pieces[pieces.length - 1] = { ...last, written: `${last.written}${CLINGS.test(marks) ? '\n' : '\n\n'}${marks}` }
}

const marksOnly = (paragraph: Paragraph): Shown => ({ paragraph, prefixUtf16: 0, pieces: [] })

const asCode = (paragraph: Paragraph): Shown => ({
  paragraph,
  prefixUtf16: paragraph.prefixUtf16,
  pieces: paragraph.sentences.map((sentence) => ({ shown: sentence, written: sentence })),
})

const SHOWS_NOTHING = /^(?:[-*_=`~\s]+|[|:\s-]+|!\[.*|<!--.*-->)$/s

function asText(paragraph: Paragraph): Shown {
  const { kind, prefixUtf16, sentences, speaker } = paragraph
  const whole = sentences.join('')
  if ((kind === 'furniture' || whole.startsWith('<!--')) && SHOWS_NOTHING.test(whole)) return marksOnly(paragraph)
  const [first = '', ...others] = sentences
  const isLabel = speaker !== null && kind !== 'listitem'
  const lead = isLabel ? bareMarks(first.slice(0, prefixUtf16)) : ''
  const bodies = [first.slice(prefixUtf16), ...others]
  const bare = isRow(whole) ? bodies.map(cellsAsText) : bareTogether(bodies)
  const pieces: Piece[] = []
  let [shownLead, waiting] = [lead, '']
  for (const [index, body] of bare.entries()) {
    const written = sentences[index] ?? ''
    if (body.trim() !== '') {
      pieces.push({ shown: shownLead + body, written: waiting + written })
      ;[shownLead, waiting] = ['', '']
    } else if (pieces.length > 0) appendTo(pieces, written)
    else waiting += written
  }
  // A label whose turn shows nothing stands alone.
  if (pieces.length === 0 && lead.trim() !== '') pieces.push({ shown: lead, written: waiting })
  return { paragraph, prefixUtf16: lead.length, pieces }
}

function appendTo(pieces: Piece[], written: string) {
  const last = pieces.at(-1)
  if (last) pieces[pieces.length - 1] = { ...last, written: last.written + written }
}

/** Half a character, which no decoded text has. */
const SEAM = '\uD800'

/** Sentences without their marks, which may stand round several of them. */
function bareTogether(sentences: readonly string[]): readonly string[] {
  const bare = bareMarks(sentences.join(SEAM)).split(SEAM)
  // A seam inside an address went with it.
  return bare.length === sentences.length ? bare : sentences.map(bareMarks)
}

const isRow = (text: string): boolean => text.length > 2 && text.startsWith('|') && text.endsWith('|')

/** The cells of a row in a line. */
const cellsAsText = (row: string): string =>
  bareMarks(
    row
      .replaceAll(/^\|\s*|\s*\|$/g, '')
      .replaceAll(/\s*(?<!\\)\|\s*/g, '\u3000')
      .replaceAll(/<br ?\/?>/gi, ' '),
  )
