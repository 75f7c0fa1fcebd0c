/** A number found in a text. */
export interface FoundNumber {
  readonly text: string
  readonly startUtf16: number
  /** What it may mean: 90 of “九十年代” is also 1990. */
  readonly values: readonly number[]
  /** False where the other language may well do without it: one, first, 两, 几十. */
  readonly isRequired: boolean
}

/** The numbers of one side that have no equal on the other. */
export function unmatchedNumbers(
  ofSide: readonly FoundNumber[],
  ofOther: readonly FoundNumber[],
): readonly FoundNumber[] {
  const others = ofOther.flatMap(({ values }) => values)
  return ofSide.filter(
    ({ isRequired, values }) => isRequired && !values.some((value) => others.some((other) => isSame(value, other))),
  )
}

// 1.2 times 100,000,000 is not exactly 120,000,000.
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(one) * 1e-9
}

/** A year written with two digits may be of either century. */
export function yearValues(value: number): readonly number[] {
  return value >= 10 && value < 100 ? [value, 1900 + value, 2000 + value] : [value]
}
