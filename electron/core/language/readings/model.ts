import { agreementsAt, AGREEMENTS } from './agreement.ts'
import { createByteReader, type ByteReader } from './bytes.ts'
import type { Context } from './context.ts'
import { featuresAt, MOST_FEATURES } from './features.ts'

/** First four bytes of a model file: "DZM1". */
export const MODEL_MAGIC = 0x314d5a44

/** A feature's key within its character: the upper bits of its hash. Two of a character's 1,000 rarely meet. */
export const KEY_SHIFT = 10

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

interface Tables {
  /** Label runs by code unit plus one: labels of character c are `labelStart[c]` to `labelStart[c + 1]`. */
  readonly characterOf: Uint16Array
  readonly labelStart: readonly number[]
  readonly labels: readonly string[]
  readonly bias: Float32Array
  readonly shared: Float32Array
  /** Each character's own hash table: a feature's key, or FREE. Apart from `rows`, since most features have no weights. */
  readonly keys: Int32Array
  /** Where the weights of the feature in the same slot begin. */
  readonly rows: Int32Array
  /** See presentBits. */
  readonly present: Int32Array
  /** Where the table of character c begins; that of c + 1 is its end. */
  readonly tableStart: Int32Array
  readonly weights: Int8Array
  readonly step: number
}

/**
 * Opens a packed model (see lab/train/readings/pack-model.ts): for each character a softmax over its readings, whose
 * scores add up the weights of the features present. `syllableNumbers` are those of the lexicon.
 */
export function openModel(bytes: Uint8Array, syllables: readonly string[]): ReadingModel {
  const tables = readTables(createByteReader(bytes))
  const numbers = new Map(syllables.map((syllable, index) => [syllable, index]))
  const labelNumbers = Int32Array.from(tables.labels, (label) => numbers.get(label) ?? -1)
  const features = new Int32Array(MOST_FEATURES)
  const agreements = new Int32Array(AGREEMENTS)
  const scores = new Float64Array(64)
  return { knows: (unit) => (tables.characterOf[unit] ?? 0) > 0, guess }

  function guess(context: Context, place: number): Guess {
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
    return best(first, many)
  }

  function addFeatures(context: Context, place: number, character: number, many: number): void {
    const count = featuresAt(context, place, features)
    const { keys, rows, weights, present } = tables
    const from = tables.tableStart[character] ?? 0
    const size = (tables.tableStart[character + 1] ?? 0) - from
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

  function best(first: number, many: number): Guess {
    let top = 0
    for (let label = 1; label < many; label++) if ((scores[label] ?? 0) > (scores[top] ?? 0)) top = label
    let total = 0
    for (let label = 0; label < many; label++)
      total += Math.exp(((scores[label] ?? 0) - (scores[top] ?? 0)) * tables.step)
    return { syllable: tables.labels[first + top] ?? '', confidence: 1 / total }
  }
}

/** Spreads keys over a table of any size. */
const slotOf = (key: number, size: number): number =>
  Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 0x1_0000_0000) * size)

const FREE = -1

/** A place among two million for a feature of a character. */
const bitOf = (character: number, key: number): number =>
  (Math.imul(key, 0x9e3779b1) ^ Math.imul(character + 1, 0x85ebca6b)) >>> 11

/** One bit for each that a feature with weights may have: small enough to stay near the processor, unlike the tables. */
function presentBits(keys: Int32Array, tableStart: Int32Array): Int32Array {
  const bits = new Int32Array(2 ** 21 / 32)
  for (let character = 0; character + 1 < tableStart.length; character++) {
    for (const key of keys.subarray(tableStart[character], tableStart[character + 1])) {
      const bit = bitOf(character, key)
      if (key !== FREE) bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31))
    }
  }
  return bits
}

/** Room for a character's features, so that a search soon meets a free slot. */
const roomFor = (features: number): number => Math.ceil(features * 2.5) + 1

function readTables(reader: ByteReader): Tables {
  if (reader.u32() !== MODEL_MAGIC) throw new Error('not a model of readings')
  const step = reader.float32()
  const shared = Float32Array.from({ length: AGREEMENTS }, reader.float32)
  const names = reader.text().split(' ')
  const characters = reader.varint()
  const featureCount = reader.varint()
  const weights = new Int8Array(reader.varint())
  const keys = new Int32Array(roomFor(featureCount) + 2 * characters).fill(FREE)
  const rows = new Int32Array(keys.length)
  const tableStart = new Int32Array(characters + 1)
  const characterOf = new Uint16Array(65536)
  const labelStart = [0]
  const labels: string[] = []
  const bias: number[] = []
  let at = 0
  for (let character = 0; character < characters; character++) {
    characterOf[reader.u16()] = character + 1
    const many = reader.byte()
    for (let label = 0; label < many; label++) {
      labels.push(names[reader.varint()] ?? '')
      bias.push(reader.float32())
    }
    labelStart.push(labels.length)
    const start = tableStart[character] ?? 0
    const count = reader.varint()
    const size = roomFor(count)
    tableStart[character + 1] = start + size
    const own = { keys: keys.subarray(start, start + size), rows: rows.subarray(start, start + size) }
    readKeys(reader, count, { ...own, width: many - 1, from: at })
    const values = reader.take(count * (many - 1))
    weights.set(new Int8Array(values.buffer, values.byteOffset, values.length), at)
    at += values.length
  }
  return {
    keys,
    rows,
    present: presentBits(keys, tableStart),
    tableStart,
    weights,
    characterOf,
    labelStart,
    labels,
    bias: Float32Array.from(bias),
    shared,
    step,
  }
}

interface Table {
  readonly keys: Int32Array
  readonly rows: Int32Array
  /** Weights a feature, and where the first feature's begin. */
  readonly width: number
  readonly from: number
}

/** Keys of one character ascending, as distances; their weights come in the same order. */
function readKeys(reader: ByteReader, count: number, { keys, rows, width, from }: Table): void {
  const size = keys.length
  let key = 0
  for (let index = 0; index < count; index++) {
    key += reader.varint()
    let slot = slotOf(key, size)
    while (keys[slot] !== FREE) slot = slot + 1 < size ? slot + 1 : 0
    keys[slot] = key
    rows[slot] = from + index * width
  }
}
