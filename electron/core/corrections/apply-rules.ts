import type { TermId } from '#contract/ids.ts'
import type { Word } from '#contract/text.ts'
import type { Piece } from '../language/text/words.ts'
import type { RuleAt } from './rules.ts'

/** What a new piece or a new reading has to be asked for. */
export interface Wording {
  /** The glossary term that a whole piece is, with its curated reading if it is written so. */
  readonly termOf: (piece: string) => { readonly termId: TermId; readonly syllables: readonly string[] | null } | null
  /** How a word is written in the script that the reader asked for. */
  readonly writtenAs: (
    text: string,
    syllables: readonly string[],
    termId: TermId | null,
  ) => Pick<Word, 'shown' | 'choices'>
}

/**
 * Cuts a sentence as its reader wants it. A rule for one place always cuts there; a wider one only where both ends of
 * its form are ends of words already, so that it never cuts another word in two.
 */
export function recut(
  content: string,
  pieces: readonly Piece[],
  rules: readonly RuleAt[],
  termOf: Wording['termOf'],
): readonly Piece[] {
  const cuts = rules.filter(({ rule }) => rule.change.kind === 'cut')
  if (cuts.length === 0) return pieces
  const borders = bordersOf(content, pieces)
  for (const at of cuts) if (works(at, borders)) cutAt(at, borders)
  const known = new Map(pieces.map((piece) => [piece.startUtf16, piece]))
  return between(borders).map(([startUtf16, endUtf16]) => {
    const standing = known.get(startUtf16)
    const text = content.slice(startUtf16, endUtf16)
    if (standing?.text === text) return standing
    return { text, startUtf16, termId: termOf(text)?.termId ?? null }
  })
}

/**
 * The words of a sentence as its reader wants them cut and read. Readings stand by character, so a new cut keeps them;
 * a new piece that is a glossary term gets its curated one. A wider reading works where both ends of its form are ends
 * of words. What a reader said is never unsure.
 */
export function applyRules(
  content: string,
  words: readonly Word[],
  rules: readonly RuleAt[],
  { termOf, writtenAs }: Wording,
): readonly Word[] {
  if (rules.length === 0) return words
  const pieces = recut(content, words, rules, termOf)
  const said = readingsByUnit(content, words)
  const standing = new Map<Piece, Word>(words.map((word) => [word, word]))
  for (const { text, startUtf16 } of pieces.filter((piece) => piece.termId && !standing.has(piece)))
    writeReadings(content, startUtf16, termOf(text)?.syllables ?? [], said)
  const borders = bordersOf(content, pieces)
  for (const at of rules) {
    const { change } = at.rule
    if (change.kind === 'reading' && works(at, borders)) writeReadings(content, at.startUtf16, change.syllables, said)
  }
  return pieces.map((piece) => {
    const own = ofPiece(piece, said)
    const before = standing.get(piece)
    if (before && isSame(before, own)) return before
    return { ...piece, ...own, ...writtenAs(piece.text, own.syllables, piece.termId) }
  })
}

interface Said {
  readonly syllable: string
  readonly isUnsure: boolean
}

const unsaid: Said = { syllable: '', isUnsure: false }

/** The reading of each character, at the place of its first UTF-16 unit. */
function readingsByUnit(content: string, words: readonly Word[]): Said[] {
  const said = Array.from({ length: content.length }, () => unsaid)
  for (const { startUtf16, syllables, unsure } of words) writeReadings(content, startUtf16, syllables, said, unsure)
  return said
}

function writeReadings(
  content: string,
  startUtf16: number,
  syllables: readonly string[],
  into: Said[],
  unsure: readonly number[] = [],
) {
  let at = startUtf16
  for (const [index, syllable] of syllables.entries()) {
    into[at] = { syllable, isUnsure: unsure.includes(index) }
    at += (content.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
}

function ofPiece({ text, startUtf16 }: Piece, said: readonly Said[]): Pick<Word, 'syllables' | 'unsure'> {
  let at = startUtf16
  const own = Array.from(text, (character) => {
    const here = said[at] ?? unsaid
    at += character.length
    return here
  })
  return {
    syllables: own.map(({ syllable }) => syllable),
    unsure: own.flatMap(({ isUnsure }, index) => (isUnsure ? index : [])),
  }
}

function isSame(word: Word, { syllables, unsure }: Pick<Word, 'syllables' | 'unsure'>): boolean {
  return word.syllables.every((each, at) => each === syllables[at]) && word.unsure.length === unsure.length
}

/** 1 at every UTF-16 place where a word begins or the text ends. */
function bordersOf(content: string, pieces: readonly Piece[]): Uint8Array {
  const borders = new Uint8Array(content.length + 1)
  for (const { startUtf16 } of pieces) borders[startUtf16] = 1
  borders[content.length] = 1
  return borders
}

function works({ rule, startUtf16 }: RuleAt, borders: Uint8Array): boolean {
  return rule.scope === 'here' || (borders[startUtf16] === 1 && borders[startUtf16 + rule.form.length] === 1)
}

function cutAt({ rule, startUtf16 }: RuleAt, borders: Uint8Array) {
  if (rule.change.kind !== 'cut') return
  borders.fill(0, startUtf16, startUtf16 + rule.form.length)
  for (const cut of [0, ...rule.change.cutsUtf16, rule.form.length]) borders[startUtf16 + cut] = 1
}

function between(borders: Uint8Array): readonly (readonly [number, number])[] {
  const places = Array.from(borders.keys()).filter((place) => borders[place] === 1)
  return places.slice(0, -1).map((place, index) => [place, places[index + 1] ?? place] as const)
}
