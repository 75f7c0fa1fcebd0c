import type { Landmarks } from './landmarks.ts'

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

/** A bead that a person confirmed. Its numbers follow each other without a hole. */
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

/** A term of the glossary, or a word pair a person set: Chinese and English as they are written. */
export interface KnownTerm {
  readonly source: string
  readonly target: string
}

/** A sentence or more and its translation, confirmed in another text. */
export interface ExamplePair {
  readonly source: string
  readonly target: string
}

export interface AlignOptions {
  /** They stay as they are, and the search goes between them. */
  readonly confirmed?: readonly ConfirmedBead[]
  readonly terms?: readonly KnownTerm[]
  /** Word links are learned from them as from the text's own beads; the time they take is that of as much text. */
  readonly examples?: readonly ExamplePair[]
  /** Paragraphs, turns and headings; each kind is heeded where both sides have some. */
  readonly landmarks?: { readonly source: Landmarks; readonly target: Landmarks }
  readonly signal?: CancelSignal
  readonly onProgress?: (progress: AlignProgress) => void
}
