import type { LineBead } from '../../../electron/cli/align/bead-lines.ts'

/** Counts of one or more documents: beads of the gold and of the system, and how many of each are right. */
export interface BeadCounts {
  readonly system: number
  readonly systemStrict: number
  readonly systemLax: number
  readonly gold: number
  readonly goldStrict: number
  readonly goldLinked: number
  readonly goldLinkedStrict: number
  readonly goldLinkedLax: number
}

/**
 * Strict and lax hits of a system's beads against the gold. Where `isBlocks`, gold beads are blocks (Bible verses) and
 * neighbouring system beads inside one block are joined first. Strict: equal beads. Lax: at least one pair shared.
 */
export function countHits(gold: readonly LineBead[], system: readonly LineBead[], isBlocks: boolean): BeadCounts {
  const judged = isBlocks ? joinInBlocks(system, gold) : system
  const goldKeys = new Set(gold.map(keyOf))
  const systemKeys = new Set(judged.map(keyOf))
  const goldLinked = gold.filter(isLinked)
  const systemLinked = judged.filter(isLinked)
  const goldPairs = pairsOf(gold)
  const systemPairs = pairsOf(systemLinked)
  return {
    system: judged.length,
    systemStrict: judged.filter((bead) => goldKeys.has(keyOf(bead))).length,
    systemLax: judged.filter((bead) => goldKeys.has(keyOf(bead)) || sharesPair(bead, goldPairs)).length,
    gold: gold.length,
    goldStrict: gold.filter((bead) => systemKeys.has(keyOf(bead))).length,
    goldLinked: goldLinked.length,
    goldLinkedStrict: goldLinked.filter((bead) => systemKeys.has(keyOf(bead))).length,
    goldLinkedLax: goldLinked.filter((bead) => sharesPair(bead, systemPairs)).length,
  }
}

/** Strict F1 (gold nulls left out of recall), lax F1, and strict F1 with nulls on both sides. */
export function scoresOf(counts: BeadCounts): { strict: number; lax: number; all: number } {
  const precision = counts.systemStrict / counts.system
  return {
    strict: harmonic(precision, counts.goldLinkedStrict / counts.goldLinked),
    lax: harmonic(counts.systemLax / counts.system, counts.goldLinkedLax / counts.goldLinked),
    all: harmonic(precision, counts.goldStrict / counts.gold),
  }
}

export function addCounts(one: BeadCounts, other: BeadCounts): BeadCounts {
  return {
    system: one.system + other.system,
    systemStrict: one.systemStrict + other.systemStrict,
    systemLax: one.systemLax + other.systemLax,
    gold: one.gold + other.gold,
    goldStrict: one.goldStrict + other.goldStrict,
    goldLinked: one.goldLinked + other.goldLinked,
    goldLinkedStrict: one.goldLinkedStrict + other.goldLinkedStrict,
    goldLinkedLax: one.goldLinkedLax + other.goldLinkedLax,
  }
}

export function keyOf(bead: LineBead): string {
  return `${bead.source.join(',')}:${bead.target.join(',')}`
}

function isLinked(bead: LineBead): boolean {
  return bead.source.length > 0 && bead.target.length > 0
}

function pairsOf(beads: readonly LineBead[]): ReadonlyMap<number, ReadonlySet<number>> {
  const pairs = new Map<number, Set<number>>()
  for (const { source, target } of beads)
    for (const i of source) pairs.set(i, new Set([...(pairs.get(i) ?? []), ...target]))
  return pairs
}

function sharesPair(bead: LineBead, pairs: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  return bead.source.some((i) => bead.target.some((j) => pairs.get(i)?.has(j)))
}

function harmonic(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

function joinInBlocks(system: readonly LineBead[], gold: readonly LineBead[]): readonly LineBead[] {
  const sourceBlock = new Map(gold.flatMap(({ source }, block) => source.map((i) => [i, block] as const)))
  const targetBlock = new Map(gold.flatMap(({ target }, block) => target.map((j) => [j, block] as const)))
  const joined: LineBead[] = []
  let last: number | null = null
  for (const bead of system) {
    const blocks = new Set([
      ...bead.source.map((i) => sourceBlock.get(i)),
      ...bead.target.map((j) => targetBlock.get(j)),
    ])
    const block = isLinked(bead) && blocks.size === 1 ? (blocks.values().next().value ?? null) : null
    const before = joined.at(-1)
    if (block !== null && block === last && before)
      joined[joined.length - 1] = {
        source: [...before.source, ...bead.source],
        target: [...before.target, ...bead.target],
      }
    else joined.push(bead)
    if (isLinked(bead)) last = block
  }
  return joined
}
