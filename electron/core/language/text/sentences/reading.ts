import type { Nest, Nesting } from './nesting.ts'

/** What is known while a paragraph is read from its start to its end. */
export interface Reading {
  readonly text: string
  readonly nesting: Nesting
  readonly isEnglish: boolean
  /** Whether its Chinese sentences end with half-width dots. */
  readonly usesDots: boolean
  /** Where the sentence that is being read begins, white space aside. */
  sentenceStart: number
  /** Where the sentence began in which a nest opens. */
  readonly startOf: Map<Nest, number>
  /** Whether a nest may be cut inside; decided once for each. */
  readonly isOpenInside: Map<Nest, boolean>
}

/** Where the sentence began in which the nest opens. */
export function startOf({ startOf: starts, sentenceStart }: Reading, nest: Nest): number {
  return starts.get(nest) ?? sentenceStart
}
