import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { checkTranslation } from '#core/checks/translation/check-translation.ts'
import { type CheckName, checkNames, type TranslationFinding } from '#core/checks/translation/finding.ts'
import { type Seeded, seeded } from '#core/random/seeded.ts'
import { type PlantedText, plants } from './plant-errors.ts'

export interface Recall {
  readonly check: CheckName
  readonly planted: number
  readonly found: number
  /** Pairs whose error was not found. */
  readonly missed: readonly { readonly source: string; readonly target: string }[]
}

// One pair in so many has an error, so that a text keeps its own usage.
const [PAIRS_AN_ERROR, TRIES] = [8, 60]

/** What the checks find in a text as it is. */
export const alarmsOf = (text: PlantedText, lexicon: AlignLexicon): readonly TranslationFinding[] =>
  checkTranslation(text.pairs, { lexicon, terms: text.terms })

/** Plants errors of every kind a text has room for, a few at a time, and counts those found by the check of their kind. */
export function recallOf(text: PlantedText, lexicon: AlignLexicon, errors: number, seed: number): readonly Recall[] {
  const random = seeded(seed)
  const tally = new Map<CheckName, { planted: number; found: number; missed: { source: string; target: string }[] }>()
  let planted = 0
  for (let round = 0; planted < errors && round < errors; round++) {
    const pairs = [...text.pairs]
    const places = new Map<number, CheckName>()
    const wanted = Math.min(errors - planted, Math.max(1, Math.floor(pairs.length / PAIRS_AN_ERROR)))
    for (let each = 0; each < wanted; each++) {
      const check = checkNames[(planted + each) % checkNames.length] ?? 'numbers'
      plantOne(check, { ...text, pairs }, places, random)
    }
    if (places.size === 0) continue
    const findings = checkTranslation(pairs, { lexicon, terms: text.terms })
    for (const [index, check] of places) {
      const counts = tally.get(check) ?? { planted: 0, found: 0, missed: [] }
      tally.set(check, counts)
      counts.planted += 1
      if (findings.some((finding) => finding.pair === index && finding.check === check)) counts.found += 1
      else
        counts.missed.push({
          source: pairs[index]?.source.join('') ?? '',
          target: pairs[index]?.target.join(' ') ?? '',
        })
    }
    planted += wanted
  }
  return checkNames.flatMap((check) => {
    const counts = tally.get(check)
    return counts ? [{ check, ...counts }] : []
  })
}

function plantOne(
  check: CheckName,
  text: { readonly pairs: PlantedText['pairs'][number][]; readonly terms: PlantedText['terms'] },
  places: Map<number, CheckName>,
  random: Seeded,
): void {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const index = random.below(text.pairs.length)
    const pair = text.pairs[index]
    const changed = pair && !places.has(index) ? plants[check](pair, text, random) : null
    if (!changed) continue
    text.pairs[index] = changed
    places.set(index, check)
    return
  }
}
