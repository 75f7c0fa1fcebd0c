import { agreementsAt, AGREEMENTS } from '../../../electron/core/language/readings/agreement.ts'
import { createContext, type Context } from '../../../electron/core/language/readings/context.ts'
import { featuresAt, MOST_FEATURES } from '../../../electron/core/language/readings/features.ts'
import type { Lexicon } from '../../../electron/core/language/readings/lexicon.ts'
import { endsOf } from '../../../electron/core/language/readings/engine.ts'
import type { Row } from './rows.ts'

/** All rows as numbers, in one flat store. */
export interface Examples {
  readonly rows: readonly Row[]
  /** Readings of each character that occur in the rows. */
  readonly labels: ReadonlyMap<string, readonly string[]>
  /** Row i has the features `flat[starts[i]]` to `flat[starts[i + 1]]`: places of its weights, or -1 when left out. */
  readonly flat: Int32Array
  readonly starts: Uint32Array
  /** For each row and label the agreements that hold. */
  readonly agreements: readonly (readonly Int32Array[])[]
  readonly label: Int32Array
  readonly featureCount: number
  readonly weightCount: number
  /** The hash of the feature whose weights start at a place. */
  readonly hashAt: ReadonlyMap<number, number>
}

/** Features that only headwords show are kept when at least so many do. */
const LEAST_IN_HEADWORDS = 3

export function buildExamples(
  given: readonly Row[],
  lexicon: Lexicon,
  segment: (text: string) => readonly string[],
): Examples {
  const rows = given.toSorted((one, other) =>
    one.sentence < other.sentence ? -1 : one.sentence > other.sentence ? 1 : 0,
  )
  const labels = labelsOf(given)
  const numbers = new Map(lexicon.syllables.map((syllable, index) => [syllable, index]))
  const starts = new Uint32Array(rows.length + 1)
  const agreements: (readonly Int32Array[])[] = []
  const chunks: Int32Array[] = []
  let context: Context | undefined
  let sentence = ''
  const scratch = new Int32Array(MOST_FEATURES)
  rows.forEach((row, index) => {
    if (context === undefined || row.sentence !== sentence) {
      context = createContext(
        Array.from(row.sentence, (each) => each.codePointAt(0) ?? 0),
        lexicon,
        endsOf(row.set === 'headword' ? [row.sentence] : (row.pieces ?? segment(row.sentence))),
      )
      sentence = row.sentence
    }
    const count = featuresAt(context, row.place, scratch)
    const features = Int32Array.from(new Set(scratch.subarray(0, count)))
    chunks.push(features)
    starts[index + 1] = (starts[index] ?? 0) + features.length
    agreements.push(agreementsOf(context, row.place, labels.get(row.character) ?? [], numbers))
  })
  const label = Int32Array.from(rows, (row) => labels.get(row.character)?.indexOf(row.reading) ?? 0)
  return { rows, labels, starts, agreements, label, ...numberFeatures(rows, labels, chunks, starts) }
}

function agreementsOf(
  context: Context,
  place: number,
  labels: readonly string[],
  numbers: ReadonlyMap<string, number>,
): readonly Int32Array[] {
  const scratch = new Int32Array(AGREEMENTS)
  return labels.map((label) => scratch.slice(0, agreementsAt(context, place, numbers.get(label) ?? -1, scratch)))
}

function labelsOf(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const { character, reading } of rows) {
    const readings = found.get(character) ?? new Set()
    readings.add(reading)
    found.set(character, readings)
  }
  return new Map([...found].map(([character, readings]) => [character, [...readings].toSorted()]))
}

function numberFeatures(
  rows: readonly Row[],
  labels: ReadonlyMap<string, readonly string[]>,
  chunks: readonly Int32Array[],
  starts: Uint32Array,
): Pick<Examples, 'flat' | 'featureCount' | 'weightCount' | 'hashAt'> {
  const seen = new Map<number, number>()
  chunks.forEach((features, index) => {
    const share = rows[index]?.set === 'headword' ? 1 : LEAST_IN_HEADWORDS
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + share)
  })
  const flat = new Int32Array(starts[rows.length] ?? 0)
  const placeOf = new Map<number, number>()
  const hashAt = new Map<number, number>()
  let weightCount = 0
  chunks.forEach((features, index) => {
    const width = labels.get(rows[index]?.character ?? '')?.length ?? 1
    features.forEach((feature, offset) => {
      let place = placeOf.get(feature) ?? -1
      if (place < 0 && (seen.get(feature) ?? 0) >= LEAST_IN_HEADWORDS) {
        place = weightCount
        placeOf.set(feature, place)
        hashAt.set(place, feature)
        weightCount += width
      }
      flat[(starts[index] ?? 0) + offset] = place
    })
  })
  return { flat, featureCount: placeOf.size, weightCount, hashAt }
}
