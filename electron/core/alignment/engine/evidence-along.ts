import { transposeCorridor, type Corridor } from './corridor.ts'
import type { AlignmentDocument } from './document.ts'
import type { Evidence } from './features.ts'
import { explainAlong, type Gains, type GainSettings } from './gains.ts'
import type { Knowledge } from './knowledge.ts'
import { reverseLinks } from './links.ts'
import { largestGroup } from './shapes.ts'
import type { Side } from './side.ts'
import { float32At, float64At, int32At } from '../../arrays/read-array.ts'

/** Computes along a corridor everything the features of its beads need. */
export function evidenceAlong(
  document: AlignmentDocument,
  { links, lengthRatio, nullAlignmentPriors }: Knowledge,
  corridor: Corridor,
  settings: GainSettings,
  usedShapes: number,
): Evidence {
  const { source, target } = document
  const reversed = reverseLinks(links, source.counts, target.keys.length, 0.3)
  const groups = largestGroup(usedShapes)
  const forward = explainAlong(corridor, source, target, links, settings, groups)
  const backward = explainAlong(transposeCorridor(corridor), target, source, reversed, settings, groups)
  return {
    source,
    target,
    forward,
    backward,
    lengthRatio,
    nullAlignmentPriors,
    sourceBest: bestSingle(backward, source),
    targetBest: bestSingle(forward, target),
  }
}

/** For every explained sentence the best gain per token that any single explaining sentence gives. */
function bestSingle(gains: Gains, explained: Side): Float64Array {
  const best = new Float64Array(explained.sentenceCount)
  for (let row = 0; row + 1 < gains.start.length; row++)
    for (let at = int32At(gains.start, row); at < int32At(gains.start, row + 1); at++) {
      const column = int32At(gains.low, row) + at - int32At(gains.start, row)
      best[column] = Math.max(float64At(best, column), float32At(gains.value, at * gains.groups))
    }
  for (let column = 0; column < best.length; column++)
    best[column] =
      float64At(best, column) / (int32At(explained.tokenStart, column + 1) - int32At(explained.tokenStart, column) + 2)
  return best
}
