import type { PlacedBead } from './decode.ts'
import type { AlignmentDocument } from './document.ts'
import type { LinkTable } from './links.ts'
import { relearnLinks, type RelearnSettings } from './relearn.ts'
import { float64At, itemAt } from '../../arrays/read-array.ts'

/** What a search goes by. */
export interface Knowledge {
  /** Which words belong together. */
  readonly links: LinkTable
  /** How long the target is for a source of length one. */
  readonly lengthRatio: number
  /** By `nullPriorOf`: the log of how much more often this translator does so than most. */
  readonly nullAlignmentPriors: Float64Array
}

/** How often texts have a source null, a target null. */
const usualShares = [0.03, 0.03] as const
export const nullPriorCount = usualShares.length
/** How many beads the usual shares are worth. */
const usualBeads = 12

/** The habit a bead shows; -1 for one with sentences on both sides. */
export function nullPriorOf(sources: number, targets: number): number {
  if (targets === 0) return 0
  return sources === 0 ? 1 : -1
}

/** What is known before any path is: the dictionary, and the lengths of the whole sides. */
export function firstKnowledge({ source, target, dictionary }: AlignmentDocument): Knowledge {
  const ratio = sum(target.lengths) / Math.max(1, sum(source.lengths))
  return {
    links: dictionary,
    lengthRatio: Math.min(6, Math.max(1, ratio)),
    nullAlignmentPriors: new Float64Array(nullPriorCount),
  }
}

/** What the beads found so far teach. Nulls show a habit from a posterior of `leastShown` on. */
export function learn(
  document: AlignmentDocument,
  last: Knowledge,
  beads: readonly PlacedBead[],
  settings: RelearnSettings,
  leastShown: number,
): Knowledge {
  const { source, target, dictionary } = document
  let from = 20
  let to = 20 * last.lengthRatio
  const shown = Float64Array.from(usualShares, (share) => share * usualBeads)
  for (const { source: i, sources, target: j, targets, posterior } of beads) {
    const habit = nullPriorOf(sources, targets)
    if (habit >= 0 && posterior >= leastShown) shown[habit] = float64At(shown, habit) + 1
    if (sources === 0 || targets === 0) continue
    from += sum(source.lengths.subarray(i, i + sources))
    to += sum(target.lengths.subarray(j, j + targets))
  }
  return {
    links: relearnLinks(source, target, dictionary, beads, settings),
    lengthRatio: to / from,
    nullAlignmentPriors: shown.map((count, habit) =>
      Math.log(count / (beads.length + usualBeads) / itemAt(usualShares, habit)),
    ),
  }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
