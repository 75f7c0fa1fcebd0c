/** A number as it is read: what it may be worth, of what, and how much it matters. */
export interface ReadNumber {
  readonly text: string
  readonly start: number
  /** What it may mean: 90 of 九十年代 is also 1990. */
  readonly values: readonly number[]
  /** What is counted or measured, where words beside it say so. */
  readonly unit: Unit | null
  /**
   * `required`: the other side must have it. `small`: it may be said without a number (两个人, a pair), but where both
   * sides have one left they must agree. `loose`: about so much.
   */
  readonly weight: 'required' | 'small' | 'loose'
}

/** What two numbers of the same family may be confused in. */
export type Family = 'money' | 'length' | 'mass' | 'time' | 'share' | 'month' | 'weekday' | 'warmth'

export interface Unit {
  readonly family: Family
  readonly name: string
}

// 1.2 times 100,000,000 is not exactly 120,000,000.
export const isSameValue = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(one) * 1e-9

export const haveSameValue = (one: ReadNumber, other: ReadNumber): boolean =>
  one.values.some((value) => other.values.some((theirs) => isSameValue(value, theirs)))
