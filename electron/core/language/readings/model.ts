import { agreementsAt, AGREEMENTS } from './agreement.ts'
import { createByteReader } from './bytes.ts'
import type { Context } from './context.ts'
import { featuresAt, MOST_FEATURES } from './features.ts'
import { bitOf, FREE, KEY_SHIFT, readTables, slotOf, type Tables } from './model-tables.ts'

export interface Guess {
  readonly syllable: string
  /** Share of the softmax, 0 to 1. */
  readonly confidence: number
}

export interface ReadingModel {
  /** Whether the character has weights of its own. */
  readonly knows: (unit: number) => boolean
  readonly guess: (context: Context, place: number) => Guess
}

/**
 * Opens a packed model (see lab/train/readings/pack-model.ts): for each character a softmax over its readings, whose
 * scores add up the weights of the features present. `syllableNumbers` are those of the lexicon.
 */
export function openModel(bytes: Uint8Array, syllables: readonly string[]): ReadingModel {
  const tables = readTables(createByteReader(bytes))
  const numbers = new Map(syllables.map((syllable, index) => [syllable, index]))
  const labelNumbers = Int32Array.from(tables.labels, (label) => numbers.get(label) ?? -1)
  const agreements = new Int32Array(AGREEMENTS)
  const scores = new Float64Array(64)
  const addFeatures = featureAdder(tables, scores)
  return {
    knows: (unit) => (tables.characterOf[unit] ?? 0) > 0,
    guess: (context, place) => {
      const character = (tables.characterOf[context.units[place] ?? 0] ?? 0) - 1
      const first = tables.labelStart[character] ?? 0
      const many = (tables.labelStart[character + 1] ?? 0) - first
      for (let label = 0; label < many; label++) {
        let score = tables.bias[first + label] ?? 0
        const count = agreementsAt(context, place, labelNumbers[first + label] ?? -1, agreements)
        for (let index = 0; index < count; index++) score += tables.shared[agreements[index] ?? 0] ?? 0
        scores[label] = score / tables.step
      }
      addFeatures(context, place, character, many)
      const { label, confidence } = best(scores, many, tables.step)
      return { syllable: tables.labels[first + label] ?? '', confidence }
    },
  }
}

/** Adds to the scores of a character's readings the weights of the features present. */
function featureAdder({ keys, rows, weights, present, tableStart }: Tables, scores: Float64Array) {
  const features = new Int32Array(MOST_FEATURES)
  return (context: Context, place: number, character: number, many: number): void => {
    const count = featuresAt(context, place, features)
    const from = tableStart[character] ?? 0
    const size = (tableStart[character + 1] ?? 0) - from
    for (let index = 0; index < count; index++) {
      const key = (features[index] ?? 0) >>> KEY_SHIFT
      const bit = bitOf(character, key)
      if (((present[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) continue
      let slot = slotOf(key, size)
      // Never full, so a free slot ends the search.
      let found = keys[from + slot] ?? FREE
      while (found !== FREE && found !== key) {
        slot = slot + 1 < size ? slot + 1 : 0
        found = keys[from + slot] ?? FREE
      }
      if (found === FREE) continue
      const row = rows[from + slot] ?? 0
      // The last label's weights are zero by construction and not stored.
      for (let label = 0; label < many - 1; label++) scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0)
    }
  }
}

/** The reading with the highest score, and its share of the softmax. */
function best(scores: Float64Array, many: number, step: number): { label: number; confidence: number } {
  let top = 0
  for (let label = 1; label < many; label++) if ((scores[label] ?? 0) > (scores[top] ?? 0)) top = label
  let total = 0
  for (let label = 0; label < many; label++) total += Math.exp(((scores[label] ?? 0) - (scores[top] ?? 0)) * step)
  return { label: top, confidence: 1 / total }
}
