import type { AlignProgress } from '#core/alignment/engine/bead.ts'
import type { AlignTask, AlignedPair } from '#core/alignment/documents/aligner.ts'

/** What a thread that aligns is started with. */
export interface ToAlignWorker {
  readonly task: AlignTask
  readonly lexiconPath: string
}

/** What it says; after the beads it ends. */
export type FromAlignWorker =
  | { readonly kind: 'progress'; readonly progress: AlignProgress }
  | { readonly kind: 'done'; readonly beads: readonly AlignedPair[] }
