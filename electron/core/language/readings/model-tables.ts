import { AGREEMENTS } from './agreement.ts'
import type { ByteReader } from './bytes.ts'

/** First four bytes of a model file: "DZM1". */
export const MODEL_MAGIC = 0x314d5a44

/** A feature's key within its character: the upper bits of its hash. Two of a character's 1,000 rarely meet. */
export const KEY_SHIFT = 10

/** What a model file holds, ready to be searched. */
export interface Tables {
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

/** Spreads keys over a table of any size. */
export const slotOf = (key: number, size: number): number =>
  Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 0x1_0000_0000) * size)

/** What a slot without a feature holds. */
export const FREE = -1

/** A place among two million for a feature of a character. */
export const bitOf = (character: number, key: number): number =>
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

/** Reads a model file; throws where the bytes are none. */
export function readTables(reader: ByteReader): Tables {
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
  const readings: Readings = { labelStart: [0], labels: [], bias: [] }
  let at = 0
  for (let character = 0; character < characters; character++) {
    characterOf[reader.u16()] = character + 1
    const width = readLabels(reader, names, readings) - 1
    const start = tableStart[character] ?? 0
    const count = reader.varint()
    const size = roomFor(count)
    tableStart[character + 1] = start + size
    const own = { keys: keys.subarray(start, start + size), rows: rows.subarray(start, start + size) }
    readKeys(reader, count, { ...own, width, from: at })
    const values = reader.take(count * width)
    weights.set(new Int8Array(values.buffer, values.byteOffset, values.length), at)
    at += values.length
  }
  const { labelStart, labels, bias } = readings
  const own = { keys, rows, present: presentBits(keys, tableStart), tableStart, weights }
  return { ...own, characterOf, labelStart, labels, bias: Float32Array.from(bias), shared, step }
}

interface Readings {
  readonly labelStart: number[]
  readonly labels: string[]
  readonly bias: number[]
}

/** Adds the readings of one character; gives how many it has. */
function readLabels(reader: ByteReader, names: readonly string[], { labelStart, labels, bias }: Readings): number {
  const many = reader.byte()
  for (let label = 0; label < many; label++) {
    labels.push(names[reader.varint()] ?? '')
    bias.push(reader.float32())
  }
  labelStart.push(labels.length)
  return many
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
