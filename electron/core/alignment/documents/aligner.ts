import { setImmediate } from 'node:timers/promises'
import { alignInSteps } from '../engine/align.ts'
import type { AlignLexicon } from '../engine/align-lexicon.ts'
import type { AlignOptions, AlignProgress, Bead } from '../engine/bead.ts'
import type { JobControl } from '../../jobs/jobs.ts'

/** What is to be aligned: plain data, so that it can be handed to another thread. */
export interface AlignTask {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly options: Pick<AlignOptions, 'confirmed' | 'terms' | 'examples' | 'landmarks'>
}

/** Sentences that belong together, without what spoke for them. */
export type AlignedPair = Omit<Bead, 'evidence'>

export interface ProgressOptions {
  readonly onProgress?: (progress: AlignProgress) => void
  /** Ends the alignment at once. */
  readonly signal?: AbortSignal
}

/** What a job is given, as an alignment takes it. The last step is what becomes of the pairs. */
export const progressOf = ({ onProgress, signal }: JobControl): ProgressOptions => ({
  onProgress: ({ done, total }) => onProgress(done / (total + 1)),
  signal,
})

/**
 * Runs one alignment, wherever the host runs such things. Rejects with the signal's reason as its cause where it is
 * aborted.
 */
export type Aligner = (task: AlignTask, progress?: ProgressOptions) => Promise<readonly AlignedPair[]>

/** The aligner in this thread: between its steps others get their turn. */
export function alignHere(lexicon: () => AlignLexicon): Aligner {
  return async ({ source, target, options }, { onProgress, signal } = {}) => {
    const steps = alignInSteps(source, target, lexicon(), options)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value.map(withoutEvidence)
      onProgress?.(step.value)
      await setImmediate()
      if (signal?.aborted) throw cancelled(signal)
    }
  }
}

export const withoutEvidence = ({ source, target, confidence }: Bead): AlignedPair => ({ source, target, confidence })

export const cancelled = ({ reason }: AbortSignal): Error => new Error('the alignment was cancelled', { cause: reason })
