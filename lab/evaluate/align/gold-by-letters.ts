import { foldedLetters } from '#core/language/text/fingerprint.ts'
import type { LineBead } from '../../../electron/cli/align/bead-lines.ts'

/** Source sentences, by number, and the English that was written for them. */
export interface TranslatedUnit {
  readonly source: readonly number[]
  readonly english: string
}

/**
 * The beads of units whose English was joined and cut into sentences anew: a unit and a sentence that share letters are
 * in one bead. Units come in the order of their English.
 */
export function goldByLetters(units: readonly TranslatedUnit[], sentences: readonly string[]): readonly LineBead[] {
  const beads: LineBead[] = []
  let source: number[] = []
  let target: number[] = []
  let [unitEnd, sentenceEnd, next] = [0, 0, 0]
  for (const unit of units) {
    source.push(...unit.source)
    unitEnd += foldedLetters(unit.english).length
    while (sentenceEnd < unitEnd && next < sentences.length) {
      sentenceEnd += foldedLetters(sentences[next] ?? '').length
      target.push(next)
      next++
    }
    if (sentenceEnd !== unitEnd) continue
    beads.push({ source, target })
    ;[source, target] = [[], []]
  }
  if (source.length + target.length > 0) beads.push({ source, target })
  return beads.map((bead) => ({ ...bead, source: bead.source.toSorted((one, other) => one - other) }))
}
