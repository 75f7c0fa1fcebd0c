import type { CardFields } from '#contract/cards.ts'
import { resolveAnchor } from '../../language/text/anchors.ts'

interface Marked extends CardFields {
  readonly mark_start_utf16: number
  readonly mark_end_utf16: number
}

type Mark = Pick<Marked, 'mark_start_utf16' | 'mark_end_utf16'>

/**
 * Where the term is marked after an edit: on the same words if the sentence still has them (nearest to where they
 * were), else on the headword, else nowhere (both ends 0).
 */
export function markAfterEdit(card: Marked, fields: CardFields): Mark {
  const { mark_start_utf16, mark_end_utf16, sentence } = card
  if (fields.sentence === sentence) return { mark_start_utf16, mark_end_utf16 }
  const marked = sentence.slice(mark_start_utf16, mark_end_utf16)
  return markOf(fields.sentence, marked, mark_start_utf16) ?? markOf(fields.sentence, fields.headword, 0) ?? nowhere
}

const nowhere: Mark = { mark_start_utf16: 0, mark_end_utf16: 0 }

function markOf(sentence: string, words: string, near: number): Mark | null {
  const range = resolveAnchor({ startUtf16: near, endUtf16: near + words.length, quote: words }, sentence)
  return range && { mark_start_utf16: range.startUtf16, mark_end_utf16: range.endUtf16 }
}
