import type { FilePair } from '../format.ts'
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
  const sentences = pairs.flatMap((pair) =>
    pair.source.map((_, index): Written => {
      const startsParagraph = pair.startsParagraph && index === 0
      const isOwn = (pair.asWritten?.source[index] ?? null) !== null
      const sign = isMarkdown || !startsParagraph ? '' : signOf(pair)
      return { text: sign + textOf(pair, index, isMarkdown), kind: pair.kind, startsParagraph, isOwn }
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

function textOf(pair: FilePair, index: number, isMarkdown: boolean): string {
  const text = pair.source[index] ?? ''
  const spans = pair.spans?.source[index] ?? []
  const own = pair.asWritten?.source[index] ?? null
  if (own !== null) return own
  if (isMarkdown) return text
  if (pair.kind === 'code' && !text.includes('$$')) return fenced(text)
  return spans.length === 0 ? text : markdownOf(text, spans)
}

function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

const signOf = ({ kind }: FilePair): string => (kind === 'title' ? '# ' : kind === 'heading' ? '## ' : '')
