import { cutSpanned } from '../../language/text/sentences/cut-spanned.ts'
import type { Paragraph, TextDocument } from '../plain-text/document.ts'
import { sidesOf } from '../plain-text/interview.ts'
import { prefixOf } from '../plain-text/prefix.ts'
import type { Line } from '../plain-text/lines.ts'
import { shapeOf } from '../plain-text/shape.ts'
import { speakerOf } from '../plain-text/speakers.ts'
import { turnsOf } from '../plain-text/turns.ts'
import type { Block } from './block.ts'

/**
 * Blocks as a document: kinds as the markup says, speakers and turns as in plain text (记者：…), cut into sentences.
 * Its marks are gone with the markup, so only a speaker's label is left as the lead of a paragraph.
 */
export function documentOfBlocks(blocks: readonly Block[], askedSpeakers: readonly string[] | undefined): TextDocument {
  const lines = blocks.map(lineOf)
  const kinds = blocks.map(({ kind }) => kind ?? 'paragraph')
  const found = shapeOf(lines)
  const speakers = askedSpeakers ? new Set(askedSpeakers) : found.speakers
  const shape = { ...found, speakers, isSubtitles: false, isChat: false, hasNameLines: false }
  const nameOf = ({ text }: Line) => speakerOf(text, speakers)
  const sides = shape.isDrama ? null : sidesOf(lines, nameOf)
  const turns = turnsOf(lines, kinds, { shape, sides, nameOf })
  return {
    paragraphs: lines.map((line, index) => {
      const { kind, speaker } = turns[index] ?? { kind: 'paragraph', speaker: null }
      const isTurn = nameOf(line) !== null && (kind === 'question' || kind === 'answer' || kind === 'paragraph')
      return { kind, speaker, ...cut(blocks[index], isTurn ? prefixOf(line.text, kind, true) : 0) }
    }),
    isHardWrapped: false,
    isInterview: sides !== null,
  }
}

const lineOf = ({ text }: Block): Line => ({ text, indent: 0, isAfterBlank: true, endsBlank: false })

function cut(block: Block | undefined, prefixUtf16: number): Pick<Paragraph, 'prefixUtf16' | 'sentences' | 'spans'> {
  const { kind = null, text = '', spans = [] } = block ?? {}
  if (kind === 'code') return { prefixUtf16: 0, sentences: [text] }
  const found = cutSpanned(text, spans, prefixUtf16)
  const all = found.map((sentence) => sentence.spans)
  const hasSpans = all.some((each) => each.length > 0)
  return { prefixUtf16, sentences: found.map((sentence) => sentence.text), ...(hasSpans && { spans: all }) }
}
