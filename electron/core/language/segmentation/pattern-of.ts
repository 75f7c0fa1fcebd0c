import type { ComposedPattern } from './composed-pieces.ts'

/** The pattern by which a piece of repeated characters is composed; only for pieces that have one. */
export function composedPatternOf(piece: string): ComposedPattern {
  const [a = '', b, c, d] = piece
  const isNot = (each: string | undefined) => each === '不' || each === '没'
  if (piece.length === 2) return 'AA'
  if (piece.length > 2 && piece === a.repeat(piece.length)) return 'AAA'
  if (piece.length === 5) return 'AB不AB'
  if (piece.length === 3) return a === b ? 'AAB' : isNot(b) ? 'A不A' : '一AA'
  if (a === b && c === d) return 'AABB'
  return isNot(b) && a === c ? 'A不AB' : 'ABAB'
}
