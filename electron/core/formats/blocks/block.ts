import type { Span } from '#contract/spans.ts'
import type { Kind } from '#contract/text.ts'

/** A piece of text as a file with markup sets it apart: a paragraph, a heading, a cell. */
export interface Block {
  /** What the markup says it is; null where only its words can tell. */
  readonly kind: Kind | null
  readonly text: string
  readonly spans?: readonly Span[]
  /** Where it stands in a table; tables and rows count from 0 through the whole file. */
  readonly cell: Cell | null
}

export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
}

const CJK = String.raw`\p{Script=Han}\p{Script=Bopomofo}，。、：；！？“”‘’（）《》「」『』—…·　`
const endsInChinese = new RegExp(`[${CJK}]$`, 'u')
const beginsInChinese = new RegExp(`^[${CJK}]`, 'u')

/** Whether a line of Chinese was broken here: no blank stands for the break. */
export const joinsChinese = (before: string, after: string): boolean =>
  endsInChinese.test(before.slice(-2)) && beginsInChinese.test(after)
