import type { TermId } from '#contract/ids.ts'
import type { Word } from '#contract/text.ts'
import type { Piece } from '../text/words.ts'
import type { RuleAt } from './rules.ts'

/** A glossary term that a new piece turns out to be, with its curated reading if it is written so. */
export interface TermOf {
  (piece: string): { readonly termId: TermId; readonly syllables: readonly string[] | null } | null
}

/**
 * Cuts a sentence as its reader wants it. A rule for one place always cuts there; a wider one only where both ends of
 * its form are ends of words already, so that it never cuts another word in two.
 */
export function recut(
  content: string,
  pieces: readonly Piece[],
  rules: readonly RuleAt[],
  termOf: TermOf,
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
 * of words.
 */
export function applyRules(
  content: string,
  words: readonly Word[],
  rules: readonly RuleAt[],
  termOf: TermOf,
): readonly Word[] {
  if (rules.length === 0) return words
  const pieces = recut(content, words, rules, termOf)
  const syllables = syllablesByUnit(content, words)
  const isOld = new Set<Piece>(words)
  for (const { text, startUtf16 } of pieces.filter((piece) => piece.termId && !isOld.has(piece)))
    writeSyllables(content, startUtf16, termOf(text)?.syllables ?? [], syllables)
  const borders = bordersOf(content, pieces)
  for (const at of rules) {
    const { change } = at.rule
    if (change.kind === 'reading' && works(at, borders))
      writeSyllables(content, at.startUtf16, change.syllables, syllables)
  }
  return pieces.map(({ text, startUtf16, termId }) => {
    let at = startUtf16
    const own = Array.from(text, (character) => {
      const syllable = syllables[at] ?? ''
      at += character.length
      return syllable
    })
    return { text, startUtf16, syllables: own, termId }
  })
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

/** The syllable of each character, at the place of its first UTF-16 unit. */
function syllablesByUnit(content: string, words: readonly Word[]): string[] {
  const syllables: string[] = Array.from({ length: content.length }, () => '')
  for (const word of words) writeSyllables(content, word.startUtf16, word.syllables, syllables)
  return syllables
}

function writeSyllables(content: string, startUtf16: number, syllables: readonly string[], into: string[]) {
  let at = startUtf16
  for (const syllable of syllables) {
    into[at] = syllable
    at += (content.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
}
