import { align } from '#core/alignment/engine/align.ts'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import type { Bead } from '#core/alignment/engine/bead.ts'
import type { LineBead } from '../../../electron/cli/align/bead-lines.ts'
import { readGoldDocuments, type GoldDocument } from './development-set.ts'
import { galeChurch } from './gale-church.ts'
import { hunalign, writeHunalignFiles } from './hunalign.ts'
import { addCounts, countHits, keyOf, scoresOf, type BeadCounts } from './score-beads.ts'

/** From this confidence on a bead is called sure. */
const sureFrom = 0.9

interface Judged {
  readonly name: string
  readonly group: string
  readonly ours: BeadCounts
  readonly lengthsOnly: BeadCounts
  /** Null where no binary was named. */
  readonly hunalign: BeadCounts | null
  readonly sure: number
  readonly sureRight: number
  readonly beads: number
}

/**
 * Aligns every document of a folder (`<name>.zh`, `.en`, `.gold`, see `readGoldDocuments`) and prints strict F1, lax F1
 * and F1 with nulls by group, beside Gale-Church and, where its binary is named, hunalign on the same sentences, the
 * worst document, and how the sure beads did.
 */
export function benchAlign(
  folder: string,
  lexicon: AlignLexicon,
  hunalignBinary: string | null,
  out: (line: string) => void,
): void {
  const judged = readGoldDocuments(folder).map((gold) => judge(gold, lexicon, hunalignBinary))
  const systems = ['duizhao', 'Gale-Church', ...(hunalignBinary === null ? [] : ['hunalign'])]
  out(`${'group'.padEnd(14)} ${systems.map((system) => system.padEnd(24)).join(' ')} sure: share, right`)
  out(`${''.padEnd(14)} ${systems.map(() => 'strict  lax     all'.padEnd(24)).join(' ')}`)
  for (const group of new Set(judged.map((each) => each.group)))
    out(
      row(
        group,
        judged.filter((each) => each.group === group),
      ),
    )
  out(row('all documents', judged))
  for (const measure of ['strict', 'lax'] as const) out(worst(measure, judged))
}

function worst(measure: 'strict' | 'lax', judged: readonly Judged[]): string {
  const [lowest] = judged
    .map(({ name, ours }) => ({ name, score: scoresOf(ours)[measure] }))
    .toSorted((one, other) => one.score - other.score)
  return `worst document, ${measure}: ${lowest?.score.toFixed(3)} ${lowest?.name}`
}

function judge(gold: GoldDocument, lexicon: AlignLexicon, hunalignBinary: string | null): Judged {
  const beads = align(gold.source, gold.target, lexicon)
  const right = new Set(gold.gold.map(keyOf))
  // Where the gold is blocks, a bead alone can not be judged.
  const sure = gold.isBlocks ? [] : beads.filter(({ confidence }) => confidence >= sureFrom)
  return {
    name: gold.name,
    hunalign:
      hunalignBinary === null ? null : countHits(gold.gold, byHunalign(gold, lexicon, hunalignBinary), gold.isBlocks),
    group: groupOf(gold.name),
    ours: countHits(gold.gold, beads.map(lineBead), gold.isBlocks),
    lengthsOnly: countHits(gold.gold, galeChurch(gold.source, gold.target), gold.isBlocks),
    sure: sure.length,
    sureRight: sure.filter((bead) => right.has(keyOf(bead))).length,
    beads: gold.isBlocks ? 0 : beads.length,
  }
}

function row(label: string, judged: readonly Judged[]): string {
  const total = (pick: (each: Judged) => number) => judged.reduce((sum, each) => sum + pick(each), 0)
  const beads = total((each) => each.beads)
  const sure = total((each) => each.sure)
  const share =
    beads > 0 ? `${(sure / beads).toFixed(3)}, ${(total((each) => each.sureRight) / sure).toFixed(3)}` : 'blocks'
  const others = judged.flatMap((each) => each.hunalign ?? [])
  const theirs = others.length > 0 ? ` ${shown(others)}` : ''
  return `${label.padEnd(14)} ${shown(judged.map((each) => each.ours))} ${shown(judged.map((each) => each.lengthsOnly))}${theirs} ${share}`
}

function shown(counts: readonly BeadCounts[]): string {
  const { strict, lax, all } = scoresOf(counts.reduce(addCounts))
  return `${strict.toFixed(3)}   ${lax.toFixed(3)}   ${all.toFixed(3)}`.padEnd(24)
}

function byHunalign(gold: GoldDocument, lexicon: AlignLexicon, binary: string): readonly LineBead[] {
  const files = writeHunalignFiles(gold.source, gold.target, lexicon)
  try {
    return hunalign(binary, files, gold.source.length, gold.target.length)
  } finally {
    files.remove()
  }
}

function lineBead({ source, target }: Bead): LineBead {
  return { source, target }
}

/** `mac-dev-001` belongs to mac; academic, magazine and political texts are one group. */
function groupOf(name: string): string {
  const group = name.split(/[-_.]/)[0] ?? name
  return ['aca', 'mag', 'pol'].includes(group) ? 'nonlit' : group
}
