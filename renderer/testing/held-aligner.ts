import type { Aligner } from '#core/alignment/documents/aligner.ts'
import { builtAligner } from '#core/testing/test-core.ts'

/** The real aligner, until it is told to hold: an alignment that takes as long as a test wants. */
export function createHeldAligner(): { readonly align: Aligner; hold(): void } {
  let isHeld = false
  const held: Aligner = (_task, { onProgress, signal } = {}) =>
    new Promise((_resolve, reject) => {
      onProgress?.({ done: 1, total: 4 })
      signal?.addEventListener('abort', () =>
        reject(new Error('the alignment was cancelled', { cause: signal.reason })),
      )
    })
  return {
    align: (task, options) => (isHeld ? held : builtAligner)(task, options),
    hold: () => {
      isHeld = true
    },
  }
}
