import type { Arcs } from './arcs.ts'
import { createPathScratch, searchForward } from './best-path.ts'
import type { Lexicon } from './lexicon.ts'

/** A place that might be cut in another way. */
export interface Alternative {
  readonly startUtf16: number
  readonly endUtf16: number
  /** The other cut of the place, as pieces; the pieces that stand there differ. */
  readonly pieces: readonly string[]
  /** How much better the cut is that stands, as a difference of logarithms: 0 would be a tie. */
  readonly margin: number
}

export function createDoubter(lexicon: Lexicon) {
  void lexicon
  void createPathScratch
  void searchForward
  return (text: string, arcs: Arcs, from: number, to: number): readonly Alternative[] => {
    void text
    void arcs
    void from
    void to
    return []
  }
}
