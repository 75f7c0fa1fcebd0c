import type { FilePair } from '../format.ts'

interface Written {
  readonly text: string
  readonly pair: FilePair
}

/**
 * A text in one language as Markdown: every sentence as its own file has it, so that a file that was Markdown comes back
 * as it was, line breaks and blanks aside. Headings of a file of another kind get their signs.
 */
export function textAsMarkdown(pairs: readonly FilePair[]): string {
  const isMarkdown = pairs.some(({ asWritten }) => asWritten !== undefined)
  const paragraphs: Written[] = []
  for (const pair of pairs) {
    const text = writtenOf(pair)
    const last = paragraphs.at(-1)
    if (last && !pair.startsParagraph) paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, text) }
    else paragraphs.push({ pair, text: isMarkdown ? text : signOf(pair) + text })
  }
  const [first, ...others] = paragraphs
  const seam = (index: number) => (isTight(paragraphs[index], paragraphs[index + 1]) ? '\n' : '\n\n')
  return `${[first?.text ?? '', ...others.map(({ text }, index) => seam(index) + text)].join('')}\n`
}

const writtenOf = ({ source, asWritten }: FilePair): string =>
  source.map((sentence, index) => asWritten?.source[index] ?? sentence).reduce(joined, '')

/** A blank stands only between sentences of Latin letters. */
const joined = (text: string, more: string): string =>
  /[\u0021-\u024F]$/.test(text) && /^[\u0021-\u024F]/.test(more) ? `${text} ${more}` : text + more

const signOf = ({ kind }: FilePair): string => (kind === 'title' ? '# ' : kind === 'heading' ? '## ' : '')

/** Items of a list, rows of a table and lines of code stand right below each other. */
function isTight(one: Written | undefined, other: Written | undefined): boolean {
  if (!one || !other) return false
  const areRows = one.text.startsWith('|') && other.text.startsWith('|')
  return areRows || (one.pair.kind === other.pair.kind && (one.pair.kind === 'listitem' || one.pair.kind === 'note'))
}
