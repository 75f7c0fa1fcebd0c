/** What is wrong in a file that a person wrote, and where. `line` counts from 1. */
export interface Mistake {
  readonly line: number
  readonly code: string
  /** What the sentence names: a word, a key, a count. */
  readonly detail: string
}

export type Parsed<Value> = { readonly value: Value; readonly mistakes: readonly [] } | { readonly mistakes: Mistakes }
type Mistakes = readonly [Mistake, ...(readonly Mistake[])]

/** The value where nothing was wrong, else the mistakes in the order of their lines. */
export function parsed<Value>(value: Value, mistakes: readonly Mistake[]): Parsed<Value> {
  const [first, ...others] = mistakes.toSorted((one, other) => one.line - other.line)
  return first ? { mistakes: [first, ...others] } : { value, mistakes: [] }
}
