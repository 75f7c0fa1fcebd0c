import type { Kind } from '#contract/text.ts'
import { cutSpanned } from '../../language/text/sentences/cut-spanned.ts'
import type { Paragraph, TextDocument } from '../plain-text/document.ts'
import { classify } from '../plain-text/classify.ts'
import { sidesOf } from '../plain-text/interview.ts'
import type { Line } from '../plain-text/lines.ts'
import { prefixOf } from '../plain-text/prefix.ts'
import { type Corrections, correctHeadings } from '../plain-text/read-plain-text.ts'
import { shapeOf } from '../plain-text/shape.ts'
import { speakerOf } from '../plain-text/speakers.ts'
import { turnsOf } from '../plain-text/turns.ts'
import type { MarkdownBlock } from './blocks.ts'
import { withWritten } from './with-written.ts'

/**
 * The blocks of a Markdown file as a document: what the grammar tells stands; whose turn it is, what is a byline or a
 * note is told by the words as in plain text. Each sentence has what stands for it in the file, from where it begins to where
 * the next does.
 */
export function documentOf(blocks: readonly MarkdownBlock[], source: string, corrections: Corrections): TextDocument {
  const lines = blocks.map((block, index) => lineOf(block, blocks[index - 1], source))
  const found = shapeOf(lines)
  const speakers = corrections.speakers ? new Set(corrections.speakers) : found.speakers
  const shape = { ...found, speakers }
  const nameOf = (line: Line) => speakerOf(line.text, speakers)
  const kinds = correctHeadings(lines, told(blocks, classify(lines, shape, nameOf).kinds), corrections)
  const sides = shape.isChat || shape.isSubtitles || shape.isDrama ? null : sidesOf(lines, nameOf)
  const turns = turnsOf(lines, kinds, { shape, sides, nameOf })
  const cut = blocks.map((block, index) => {
    const { kind, speaker } = turns[index] ?? { kind: 'paragraph', speaker: null }
    const isTurn = speaker !== null && kind !== 'listitem' && speakerOf(block.text, speakers) !== null
    return sentencesOf(block, { kind, speaker }, isTurn ? prefixOf(block.text, kind, true) : 0)
  })
  return { paragraphs: withWritten(cut, source), isHardWrapped: false, isInterview: sides !== null }
}

/** A paragraph with the place in the file where each of its sentences begins. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph
  readonly starts: readonly number[]
}

function lineOf(block: MarkdownBlock, before: MarkdownBlock | undefined, source: string): Line {
  const between = before ? source.slice(before.places.at(-1) ?? before.start, block.start) : '\n\n'
  return { text: markedText(block), indent: 0, isAfterBlank: /\n[ \t>]*\r?\n/.test(between), endsBlank: false }
}

/** A line as plain text would have it, marks and all. */
function markedText({ kind, mark, text }: MarkdownBlock): string {
  if (kind === 'code') return '<!-- -->'
  if (kind === 'row') return `| ${text} |`
  return mark === '*' ? `*${text}*` : mark + text
}

const CERTAIN = new Set<Kind | null>(['title', 'code', 'row', 'note'])

/** The kinds that the words tell, but where the grammar knows better: who marks headings marks them all. */
function told(blocks: readonly MarkdownBlock[], kinds: readonly Kind[]): readonly Kind[] {
  const areMarked = blocks.filter(({ kind }) => kind === 'heading').length > 1
  return kinds.map((kind, index) => {
    const own = blocks[index]?.kind ?? null
    if (own !== null && CERTAIN.has(own)) return own
    if (kind !== 'heading' || own === 'heading') return kind
    return own === 'listitem' ? own : areMarked ? 'paragraph' : kind
  })
}

function sentencesOf(
  { text, spans, places, start, isWhole }: MarkdownBlock,
  { kind, speaker }: Pick<Paragraph, 'kind' | 'speaker'>,
  prefixUtf16: number,
): PlacedParagraph {
  const whole = [{ text, spans, startUtf16: 0 }]
  const body = isWhole || kind === 'byline' ? whole : cutSpanned(text, spans, prefixUtf16)
  const sentences = body.map((sentence) => sentence.text)
  const all = body.map((sentence) => sentence.spans)
  const hasSpans = all.some((each) => each.length > 0)
  return {
    paragraph: { kind, speaker, prefixUtf16, sentences, ...(hasSpans && { spans: all }) },
    starts: body.map(({ startUtf16 }, index) => (index === 0 ? start : (places[startUtf16] ?? start))),
  }
}
