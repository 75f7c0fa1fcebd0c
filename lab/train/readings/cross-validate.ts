import type { Examples } from './examples.ts'
import { scoreRow, train, type TrainingOptions, type Weights } from './trainer.ts'

export interface Outcome {
  readonly row: number
  readonly isRight: boolean
  readonly given: string
}

/** Trains on all folds but one and asks about that one, for the first `rounds` folds. Folds are by sentence. */
export function crossValidate(
  examples: Examples,
  folds: number,
  rounds: number,
  options: TrainingOptions,
  onTrained: (round: number, weights: Weights) => void = () => {},
): readonly Outcome[] {
  const fold = examples.rows.map((row) => (row.weight === 1 ? foldOf(row.sentence, folds) : -1))
  const outcomes: Outcome[] = []
  for (let round = 0; round < rounds; round++) {
    const chosen = [...fold.keys()].filter((row) => fold[row] !== round)
    const weights = train(examples, chosen, options)
    onTrained(round, weights)
    for (const [row, at] of fold.entries()) if (at === round) outcomes.push(ask(examples, weights, row))
  }
  return outcomes
}

export function ask(examples: Examples, weights: Weights, row: number): Outcome {
  const scores = new Float64Array(64)
  const many = scoreRow(weights, examples, row, scores)
  let top = 0
  for (let label = 1; label < many; label++) if ((scores[label] ?? 0) > (scores[top] ?? 0)) top = label
  const given = examples.labels.get(examples.rows[row]?.character ?? '')?.[top] ?? ''
  return { row, given, isRight: examples.rows[row]?.reading === given }
}

/** FNV-1a of the sentence, so that the same sentence in two sets falls into the same fold. */
export function foldOf(sentence: string, folds: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < sentence.length; at++) hash = Math.imul(hash ^ sentence.charCodeAt(at), 0x01000193)
  return (hash >>> 8) % folds
}

/** One line for each set: all rows, rows of characters with more than one reading in the set, mean by reading. */
export function table(examples: Examples, outcomes: readonly Outcome[]): readonly string[] {
  const sets = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const set = examples.rows[outcome.row]?.set ?? ''
    sets.set(set, [...(sets.get(set) ?? []), outcome])
  }
  return [...sets]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([set, all]) => {
      const contested = contestedCharacters(examples, set)
      const live = all.filter(({ row }) => contested.has(examples.rows[row]?.character ?? ''))
      const byReading = new Map<string, Outcome[]>()
      for (const outcome of all) {
        const { character = '', reading = '' } = examples.rows[outcome.row] ?? {}
        byReading.set(character + reading, [...(byReading.get(character + reading) ?? []), outcome])
      }
      const mean = [...byReading.values()].reduce((sum, each) => sum + share(each), 0) / byReading.size
      return `${set}\trows ${all.length}\tall ${percent(share(all))}\tcontested ${percent(share(live))} (${live.length})\tmean by reading ${percent(mean)}`
    })
}

function contestedCharacters(examples: Examples, set: string): ReadonlySet<string> {
  const readings = new Map<string, Set<string>>()
  for (const row of examples.rows) {
    if (row.set !== set) continue
    readings.set(row.character, (readings.get(row.character) ?? new Set()).add(row.reading))
  }
  return new Set([...readings].filter(([, each]) => each.size > 1).map(([character]) => character))
}

function share(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ isRight }) => isRight).length / Math.max(1, outcomes.length)
}

function percent(value: number): string {
  return (100 * value).toFixed(2)
}
