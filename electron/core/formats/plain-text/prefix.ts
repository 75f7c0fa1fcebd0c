import type { Kind } from '#contract/text.ts'
import { listMarkOf } from './marks.ts'
import { labelOf } from './speakers.ts'

/** How many UTF-16 units at the start of a paragraph are its label, list mark or heading mark. */
export function prefixOf(text: string, kind: Kind, isTurn: boolean): number {
  if (isTurn) {
    const mark = kind === 'listitem' ? (listMarkOf(text)?.length ?? 0) : 0
    return mark || (labelOf(text)?.length ?? 0)
  }
  if (kind === 'listitem') return markLength(text)
  if (kind === 'heading' || kind === 'title') return /^#{1,6}\s+/.exec(text)?.[0].length ?? 0
  if (kind === 'pullquote' || kind === 'note') return /^(?:>\s?)+|^[*＊※]\s+/.exec(text)?.[0].length ?? 0
  return 0
}

function markLength(text: string): number {
  const length = listMarkOf(text)?.length ?? 0
  const box = /^\[[ xX]\]\s+/.exec(text.slice(length, length + 8))?.[0].length ?? 0
  return length + box
}
