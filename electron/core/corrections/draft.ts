import type { Correction, CorrectionDraft } from '#contract/corrections.ts'
import { CommandError } from '#contract/errors.ts'
import type { Bilingual } from '#contract/text.ts'
import { requireText } from '../store/text-row.ts'
import type { Database } from '../store/database.ts'
import { resolveAnchor } from '../language/text/anchors.ts'
import type { PrefixedSentence } from '../language/text/prefix.ts'
import { isHan } from '../language/text/han.ts'
import { readSyllables } from './read-syllables.ts'
import type { PlacedSentence, RuleChange } from './rules.ts'

/** A draft that was found good, at its place as it is now. */
export interface CheckedDraft {
  readonly scope: Correction['scope']
  readonly kind: Correction['kind']
  readonly placed: PlacedSentence
  readonly startUtf16: number
  readonly form: string
  readonly textTitle: Bilingual
  readonly change: RuleChange
  /** As in the contract's Correction. */
  readonly after: readonly string[]
}

/**
 * Checks a draft against the text. Throws 'text-not-found'; 'anchor-not-found' where the quote no longer stands in the segment;
 * 'not-pinyin' and 'syllable-count' for a reading; 'no-such-cut' for a cut outside the quote, inside a character, or
 * of less than two characters, and for words that would begin or end with a sign.
 */
export function checkDraft(database: Database, { scope, anchor, change }: CorrectionDraft): CheckedDraft {
  const { title: textTitle } = requireText(database, anchor.textId)
  const row = database.one<PrefixedSentence>(
    `SELECT content, lead_utf16 AS prefixUtf16 FROM segments WHERE id = ? AND text_id = ? AND side = 'source'`,
    anchor.segmentId,
    anchor.textId,
  )
  const range = row && resolveAnchor(anchor, row.content)
  if (!row || !range || range.startUtf16 < row.prefixUtf16 || anchor.quote.trim() === '')
    throw new CommandError('anchor-not-found')
  const form = anchor.quote
  const { textId, segmentId } = anchor
  const placed = { textId, segmentId, ...row }
  const at = { scope, placed, startUtf16: range.startUtf16, form, textTitle }
  if (change.kind === 'reading') {
    const syllables = syllablesOf(form, change.reading)
    return { ...at, kind: 'reading', change: { kind: 'reading', syllables }, after: syllables }
  }
  const cutsUtf16 = change.kind === 'split' ? change.cutsUtf16 : []
  const after = piecesOf(form, cutsUtf16)
  return { ...at, kind: change.kind, change: { kind: 'cut', cutsUtf16 }, after }
}

/** One syllable a code point, `''` for what is no Han character. */
function syllablesOf(form: string, typed: string): readonly string[] {
  const characters = Array.from(form)
  const count = characters.filter(isHan).length
  const read = readSyllables(typed, count)
  if (!read || count === 0) throw new CommandError(isPinyinOfOther(typed) ? 'syllable-count' : 'not-pinyin', { count })
  let next = 0
  return characters.map((character) => (isHan(character) ? (read[next++] ?? '') : ''))
}

/** Whether it would be a good reading of some other number of characters. */
function isPinyinOfOther(typed: string): boolean {
  const most = Math.min(typed.length, 60)
  return Array.from({ length: most }, (_, index) => index + 1).some((count) => readSyllables(typed, count) !== null)
}

const letter = /^[\p{L}\p{N}]/u

function piecesOf(form: string, cutsUtf16: readonly number[]): readonly string[] {
  const borders = [0, ...cutsUtf16, form.length]
  const pieces = borders.slice(0, -1).map((from, index) => form.slice(from, borders[index + 1]))
  const isRising = borders.every((border, index) => index === 0 || border > (borders[index - 1] ?? 0))
  const isWhole = pieces.every((piece) => piece.isWellFormed())
  const areWords = letter.test(form) && letter.test(Array.from(form).at(-1) ?? '')
  if (!isRising || !isWhole || !areWords || Array.from(form).length < 2) throw new CommandError('no-such-cut')
  return pieces
}
