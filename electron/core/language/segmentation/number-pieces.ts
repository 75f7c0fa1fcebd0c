import { isHanUnit, isNumeralUnit } from './characters.ts'

/** A number that may stand as one piece. */
export interface NumberPiece {
  readonly endUtf16: number
  /** 第 and its number: always one piece. */
  readonly isOrdinal: boolean
}

// 第18, 第十八; 1.3万余, 20万, 500多; 三十多, 数百万, 几千. The longest any of them looks ahead is 24 units.
const ordinal = /第(?:\p{Nd}+|[零〇一二两兩三四五六七八九十百千]+)/uy
const digits = /\p{Nd}[\p{Nd}.,]{0,16}(?:[几幾多余餘]?[百千万萬亿億]{1,3}[多余餘]?|[多余餘几幾])/uy
const amount =
  /(?:[零〇一二两兩三四五六七八九十百千万萬亿億]{1,12}|[数數几幾](?=[十百千万萬亿億]))[多余餘几幾]?[百千万萬亿億]{0,3}[多余餘]?/uy

/**
 * Numbers that begin at `start` and are more than one character: Chinese numerals, digits with Chinese units, ordinals.
 * Each kind at its longest only.
 */
export function numberPieces(text: string, start: number): readonly NumberPiece[] {
  const unit = text.charCodeAt(start)
  const isOrdinal = unit === 0x7b2c
  const pattern = isOrdinal ? ordinal : isHanUnit(unit) ? amount : digits
  pattern.lastIndex = start
  if (!pattern.test(text) || pattern.lastIndex - start < 2) return []
  return [{ endUtf16: pattern.lastIndex, isOrdinal }]
}

/** Whether a number may begin with this code unit; saves the search in running text. */
export const mayBeginNumber = (unit: number): boolean =>
  isNumeralUnit(unit) || unit === 0x7b2c || unit === 0x6570 || unit === 0x6578 || unit === 0x51e0 || unit === 0x5e7e
