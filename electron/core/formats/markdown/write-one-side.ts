import type { FilePair } from '../format.ts'
import { readMarkdown } from './read.ts'
import { seamBetween, type Sentence } from './seams.ts'
import { markdownOf } from './write-spans.ts'

interface Written extends Sentence {
  /** Whether the file it came from has it so, and with it its own white space. */
  readonly isOwn: boolean
}

/**
 * A text in one language as Markdown: every sentence as its own file has it, so that a file that was Markdown comes back
 * as it was. Sentences of a file of another kind get their marks, and headings their signs.
 */
export function textAsMarkdown(pairs: readonly FilePair[]): string {
  const isMarkdown = pairs.some(({ asWritten }) => asWritten !== undefined)
  const plain = isMarkdown ? [] : pairsThatReadPlain(pairs)
  const sentences = pairs.flatMap((pair, at) =>
    pair.source.map((_, index): Written => {
      const startsParagraph = pair.startsParagraph && index === 0
      const isOwn = (pair.asWritten?.source[index] ?? null) !== null
      const sign = isMarkdown || !startsParagraph ? '' : signOf(pair)
      return {
        text: sign + textOf(pair, index, isMarkdown, plain[at] ?? true),
        kind: pair.kind,
        startsParagraph,
        isOwn,
      }
    }),
  )
  return sentences
    .map((sentence, index) => {
      const next = sentences[index + 1]
      const hasOwnSeam = sentence.isOwn && (sentence.text === '' || /\s$/.test(sentence.text))
      return sentence.text + (hasOwnSeam ? '' : seamBetween(sentence, next))
    })
    .join('')
}

function textOf(pair: FilePair, index: number, isMarkdown: boolean, isPlain: boolean): string {
  const text = pair.source[index] ?? ''
  const spans = pair.spans?.source[index] ?? []
  const own = pair.asWritten?.source[index] ?? null
  if (own !== null) return own
  if (isMarkdown) return text
  if (pair.kind === 'code' && !text.includes('$$')) return fenced(text)
  return spans.length === 0 && isPlain ? text : markdownOf(text, spans)
}

const MARKS = /[\\`*_[\]<>~#&!$|]|:\/\/|^\s*(?:[-+=]|\d+[.)])/

/** Whether each pair stands in a paragraph that reads as it stands: marks of one sentence may meet those of the next. */
function pairsThatReadPlain(pairs: readonly FilePair[]): readonly boolean[] {
  const starts = pairs.flatMap(({ startsParagraph }, index) => (startsParagraph || index === 0 ? [index] : []))
  return starts.flatMap((start, at) => {
    const paragraph = pairs.slice(start, starts[at + 1])
    const isPlain = readsAsItStands(paragraph.flatMap(({ source }) => source).join(''))
    return paragraph.map(() => isPlain)
  })
}

/** Whether a paragraph that is no Markdown is read as the same words where it stands in Markdown without a backslash. */
function readsAsItStands(text: string): boolean {
  if (!MARKS.test(text)) return true
  // Below another paragraph, as it will stand: what is nothing but structure may be read as text where it stands alone.
  const file = { name: '', ending: 'md', text: `文\n\n${text}`, root: null, archive: null }
  const read = readMarkdown(file, { corrections: {}, deadline: () => undefined })
  if (read.sides === 'two') return false
  const [, paragraph, ...others] = read.document.paragraphs
  const isPlain = paragraph?.spans === undefined && (paragraph?.kind ?? 'paragraph') !== 'code'
  return isPlain && others.length === 0 && bare(paragraph?.sentences.join('') ?? '') === bare(text)
}

const bare = (text: string) => text.replaceAll(/\s+/g, '')

function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

const signOf = ({ kind }: FilePair): string => (kind === 'title' ? '# ' : kind === 'heading' ? '## ' : '')
