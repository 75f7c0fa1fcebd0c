import type { Kind } from '#contract/text.ts'

/** A sentence on its way into a Markdown file, or out of it. */
export interface Sentence {
  readonly text: string
  readonly kind: Kind
  readonly startsParagraph: boolean
}

const areTight = new Set<Kind>(['listitem', 'note', 'row'])

/**
 * The white space that usually follows a sentence in Markdown. In a paragraph a blank stands only between Latin letters; items of
 * a list, rows of a table and notes stand right below each other; a file ends with the end of its line.
 */
export function seamBetween(one: Sentence, other: Sentence | undefined): string {
  if (!other) return '\n'
  if (other.startsParagraph) return one.kind === other.kind && areTight.has(one.kind) ? '\n' : '\n\n'
  return /[\u0021-\u024F]$/.test(one.text) && /^[\u0021-\u024F]/.test(other.text) ? ' ' : ''
}
