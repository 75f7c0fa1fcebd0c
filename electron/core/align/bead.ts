/** Two pieces of text that were taken for each other. */
export interface WordLink {
  readonly source: string
  readonly target: string
  readonly kind: 'word' | 'number' | 'name'
}

/** Sentences that belong together, by their numbers; an empty side means: no counterpart. */
export interface Bead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** How often beads that look like this one are right, from 0 to 1; 1 for a confirmed one. */
  readonly confidence: number
  /** What speaks for the bead, strongest first. */
  readonly evidence: readonly WordLink[]
}

/** A bead that a person settled. Its numbers follow each other without a hole. */
export interface ConfirmedBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** An `AbortSignal`, or anything that can say the same. */
export interface CancelSignal {
  readonly aborted: boolean
  readonly reason?: unknown
}

export interface AlignProgress {
  /** Steps done, of `total`. */
  readonly done: number
  readonly total: number
}

export interface AlignOptions {
  readonly confirmed?: readonly ConfirmedBead[]
  readonly signal?: CancelSignal
  readonly onProgress?: (progress: AlignProgress) => void
}
