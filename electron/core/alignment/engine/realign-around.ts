import { align } from './align.ts'
import type { AlignLexicon } from './align-lexicon.ts'
import type { AlignOptions, Bead } from './bead.ts'
import type { Landmarks } from './landmarks.ts'

/** Beads on each side of the edit that may change. */
const windowBeads = 4
/** Beads on each side of the window that are read, held as they are, to learn from. */
const contextBeads = 30

export interface Edit {
  /** Places in `beads`: the first bead that the edit touched, and the one after the last. */
  readonly from: number
  readonly until: number
}

/**
 * Aligns the neighbourhood of an edit again: the beads from four before to four after it are searched, thirty more on
 * each side are read but stay. `beads` are the beads as they stand, in order, holding every sentence once; those equal
 * to a bead of `options.confirmed` stay. Time does not grow with the text.
 * @throws as `align` does
 */
export function realignAround(
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
  beads: readonly Bead[],
  edit: Edit,
  options: AlignOptions = {},
): readonly Bead[] {
  const windowFrom = Math.max(0, edit.from - windowBeads)
  const windowUntil = Math.min(beads.length, edit.until + windowBeads)
  const from = Math.max(0, windowFrom - contextBeads)
  const until = Math.min(beads.length, windowUntil + contextBeads)
  const near = beads.slice(from, until)
  const sources = near.flatMap((bead) => bead.source).toSorted((one, other) => one - other)
  const targets = near.flatMap((bead) => bead.target).toSorted((one, other) => one - other)
  const [sourceBase, targetBase] = [sources[0] ?? 0, targets[0] ?? 0]
  const confirmed = new Set((options.confirmed ?? []).map(keyOf))
  const held = near.filter(
    (bead, order) => order + from < windowFrom || order + from >= windowUntil || confirmed.has(keyOf(bead)),
  )
  const found = align(
    sources.map((index) => source[index] ?? ''),
    targets.map((index) => target[index] ?? ''),
    lexicon,
    {
      ...options,
      confirmed: held.map((bead) => moved(bead, -sourceBase, -targetBase)),
      ...(options.landmarks && {
        landmarks: {
          source: shifted(options.landmarks.source, sourceBase, sources.length),
          target: shifted(options.landmarks.target, targetBase, targets.length),
        },
      }),
    },
  ).map((bead) => moved(bead, sourceBase, targetBase))
  const kept = new Map(near.map((bead) => [keyOf(bead), bead]))
  const isHeld = new Set(held.map(keyOf))
  const changed = found.map((bead) => (isHeld.has(keyOf(bead)) ? (kept.get(keyOf(bead)) ?? bead) : bead))
  return [...beads.slice(0, from), ...changed, ...beads.slice(until)]
}

function moved<Some extends Pick<Bead, 'source' | 'target'>>(bead: Some, source: number, target: number): Some {
  return {
    ...bead,
    source: bead.source.map((index) => index + source),
    target: bead.target.map((index) => index + target),
  }
}

/** The landmarks of `count` sentences from `base` on, numbered from 0. */
function shifted(landmarks: Landmarks, base: number, count: number): Landmarks {
  const near = (indexes: readonly number[] = []) =>
    indexes.map((index) => index - base).filter((index) => index >= 0 && index < count)
  return {
    paragraphs: near(landmarks.paragraphs),
    turns: near(landmarks.turns),
    headings: near(landmarks.headings),
  }
}

function keyOf(bead: Pick<Bead, 'source' | 'target'>): string {
  return `${bead.source.join(',')}:${bead.target.join(',')}`
}
