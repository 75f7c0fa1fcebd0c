import type { Kind } from '#contract/text.ts'

/** A piece of text as a file with markup sets it apart: a paragraph, a heading, a cell. */
export interface Block {
  /** What the markup says it is; null where only its words can tell. */
  readonly kind: Kind | null
  readonly text: string
  /** Where it stands in a table; tables and rows count from 0 through the whole file. */
  readonly cell: Cell | null
}

export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
}

const CJK = String.raw`\p{Script=Han}\p{Script=Bopomofo}，。、：；！？“”‘’（）《》「」『』—…·　`
const brokenInChinese = new RegExp(String.raw`(?<=[${CJK}])[ \t\r\f]*\n\s*(?=[${CJK}])`, 'gu')

const endsInChinese = new RegExp(`[${CJK}]$`, 'u')
const beginsInChinese = new RegExp(`^[${CJK}]`, 'u')

/** Whether a line of Chinese was broken here: no blank stands for the break. */
export const joinsChinese = (before: string, after: string): boolean =>
  endsInChinese.test(before.slice(-2)) && beginsInChinese.test(after)

/**
 * The lines of a text with markup's white space: a run of it is one blank, and none where a line of Chinese was broken.
 * `breaks` is the sign that stands for a real line break. Soft hyphens, zero-width blanks and byte order marks go.
 */
export function tidyLines(raw: string, breaks: string): readonly string[] {
  return raw
    .replaceAll(/[\u00AD\u200B\uFEFF]/g, '')
    .replaceAll('\u00A0', ' ')
    .split(breaks)
    .map((line) =>
      line
        .trim()
        .replaceAll(brokenInChinese, '')
        .replaceAll(/[ \t\n\r\f]+/g, ' '),
    )
    .filter((line) => line !== '')
}
