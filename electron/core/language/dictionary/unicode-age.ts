/** Last character of each addition to Unicode's basic block of Chinese characters. Source: DerivedAge.txt of Unicode 16. */
const ADDITIONS = [
  [0x9fa5, '1.1', 1993],
  [0x9fbb, '4.1', 2005],
  [0x9fc3, '5.1', 2008],
  [0x9fcb, '5.2', 2009],
  [0x9fcc, '6.1', 2012],
  [0x9fd5, '8.0', 2015],
  [0x9fea, '10.0', 2017],
  [0x9fef, '11.0', 2018],
  [0x9ffc, '13.0', 2020],
  [0x9fff, '14.0', 2021],
] as const

/** Which version of Unicode first had a character of the basic block (U+4E00 to U+9FFF), and its year. */
export interface UnicodeAge {
  readonly version: string
  readonly year: number
}

/** Null for what is not of the basic block. */
export function unicodeAge(codePoint: number): UnicodeAge | null {
  const found = codePoint < 0x4e00 ? undefined : ADDITIONS.find(([last]) => codePoint <= last)
  return found ? { version: found[1], year: found[2] } : null
}
