import { align } from '#core/alignment/engine/align.ts'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { readPlainText } from '#core/formats/plain-text/read-plain-text.ts'
import type { Seeded } from '#core/random/seeded.ts'
import type { LineBead } from '../../../electron/cli/align/bead-lines.ts'
import { goldByLetters, type TranslatedUnit } from './gold-by-letters.ts'
import { keyOf } from './score-beads.ts'
import { withShuffledBreaks } from './shuffled-breaks.ts'

/** How a translation was laid beside its text once only the bare words of both were left. */
export interface EvaluatedText {
  /** Units whose sentences stand beside just the English they were given. */
  readonly asBefore: number
  readonly units: number
  /** The units that came out otherwise. */
  readonly missed: readonly LineBead[]
}

/**
 * Writes the English of a translated text down as plain text with line breaks in new places, opens that as any file is
 * opened, aligns it, and compares. Beads inside one unit count as joined: a unit is what a translator kept together.
 */
export function evaluateText(
  source: readonly string[],
  units: readonly TranslatedUnit[],
  lexicon: AlignLexicon,
  random: Seeded,
): EvaluatedText {
  const english = withShuffledBreaks(
    units.map((unit) => unit.english),
    random,
  )
  const target = readPlainText(english).paragraphs.flatMap(({ sentences }) => sentences)
  const gold = goldByLetters(units, target)
  const found = align(source, target, lexicon)
  const unitOf = new Map(gold.flatMap((bead, unit) => bead.source.map((index) => [index, unit] as const)))
  const joined = gold.map((): { source: number[]; target: number[] } => ({ source: [], target: [] }))
  for (const bead of found) {
    const unit = joined[unitOf.get(bead.source[0] ?? -1) ?? -1]
    unit?.source.push(...bead.source)
    unit?.target.push(...bead.target)
  }
  const missed = gold.filter((bead, unit) => keyOf(bead) !== keyOf(joined[unit] ?? { source: [], target: [] }))
  return { asBefore: gold.length - missed.length, units: gold.length, missed }
}
