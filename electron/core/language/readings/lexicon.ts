import { createByteReader, type ByteReader } from './bytes.ts'

/** First four bytes of a lexicon file: "DZL1". */
export const LEXICON_MAGIC = 0x314c5a44

/**
 * Words and single characters with their dictionary readings. Words are in simplified characters of the basic plane,
 * two characters or more, sorted by code unit; a word is known by its rank in that order.
 */
export interface Lexicon {
  /** Syllables such as `gan3`; number 0 is the empty one. */
  readonly syllables: readonly string[]
  /** The everyday reading of a character standing alone, as a syllable number; 0 when unknown. */
  readonly defaultReading: (codePoint: number) => number
  /** The simplified counterpart of a character, or the character itself. */
  readonly toSimplified: (codePoint: number) => number
  /** `bucketStart[c]` to `bucketStart[c + 1]`: the words that begin with code unit c. */
  readonly bucketStart: Uint32Array
  /** The characters of all words in a row; word w is from `wordStart[w]` to `wordStart[w + 1]`. */
  readonly wordUnits: Uint16Array
  readonly wordStart: Uint32Array
  /** Minus the natural logarithm of a word's share of running words, times 10. */
  readonly wordCost: Uint8Array
  /** Part of speech as a small number, 0 unknown. */
  readonly wordClass: Uint8Array
  /** The same two for characters standing as words of their own, by code unit. */
  readonly singleCost: Uint8Array
  readonly singleClass: Uint8Array
  /** The reading of a word's character as a syllable number. */
  readonly wordReading: (word: number, offset: number) => number
  /** Whether a second source reads the word differently; then that reading, otherwise the same as wordReading. */
  readonly secondReading: (word: number, offset: number) => number
}

interface Characters {
  readonly defaults: Uint16Array
  readonly rare: ReadonlyMap<number, number>
  readonly simplified: Uint16Array
  readonly cost: Uint8Array
  readonly kind: Uint8Array
}

/** Opens a packed lexicon (see lab/train/readings/pack-lexicon.ts). Throws when the bytes are not one. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const reader = createByteReader(bytes)
  if (reader.u32() !== LEXICON_MAGIC) throw new Error('not a lexicon of readings')
  const syllables = ['', ...reader.text().split(' ')]
  const characters = readCharacters(reader)
  const words = readWords(reader)
  const first = readExceptions(reader, words.count)
  const second = readExceptions(reader, words.count)
  const defaultReading = (codePoint: number): number =>
    codePoint < 0x10000 ? (characters.defaults[codePoint] ?? 0) : (characters.rare.get(codePoint) ?? 0)
  const wordReading = (word: number, offset: number): number =>
    first(word, offset) || (characters.defaults[words.units[(words.start[word] ?? 0) + offset] ?? 0] ?? 0)
  return {
    syllables,
    defaultReading,
    toSimplified: (codePoint) => (codePoint < 0x10000 ? characters.simplified[codePoint] || codePoint : codePoint),
    bucketStart: words.buckets,
    wordUnits: words.units,
    wordStart: words.start,
    wordCost: words.cost,
    wordClass: words.kind,
    singleCost: characters.cost,
    singleClass: characters.kind,
    wordReading,
    secondReading: (word, offset) => second(word, offset) || wordReading(word, offset),
  }
}

function readCharacters(reader: ByteReader): Characters {
  const table: Characters = {
    defaults: new Uint16Array(65536),
    rare: new Map(),
    simplified: new Uint16Array(65536),
    cost: new Uint8Array(65536).fill(200),
    kind: new Uint8Array(65536),
  }
  const rare = new Map<number, number>()
  for (let count = reader.varint(), at = 0; count > 0; count--) {
    at += reader.varint()
    const syllable = reader.varint()
    if (at < 65536) table.defaults[at] = syllable
    else rare.set(at, syllable)
  }
  for (let count = reader.varint(), at = 0; count > 0; count--) {
    at += reader.varint()
    table.cost[at] = reader.byte()
    table.kind[at] = reader.byte()
  }
  for (let count = reader.varint(), at = 0; count > 0; count--) {
    at += reader.varint()
    table.simplified[at] = reader.u16()
  }
  return { ...table, rare }
}

interface Words {
  readonly count: number
  readonly units: Uint16Array
  readonly start: Uint32Array
  readonly buckets: Uint32Array
  readonly cost: Uint8Array
  readonly kind: Uint8Array
}

/** Words are front-coded: how many characters are shared with the word before, how many follow, and those. */
function readWords(reader: ByteReader): Words {
  const count = reader.varint()
  const units = new Uint16Array(reader.varint())
  const shapes = reader.take(count)
  const added = reader.take(reader.varint() * 2)
  const start = new Uint32Array(count + 1)
  const buckets = new Uint32Array(65537)
  let at = 0
  let from = 0
  for (let word = 0; word < count; word++) {
    const shape = shapes[word] ?? 0
    const shared = shape >> 4
    const before = start[word - 1] ?? 0
    start[word] = at
    for (let index = 0; index < shared; index++) units[at++] = units[before + index] ?? 0
    for (let index = shape & 15; index > 0; index--, from += 2) {
      units[at++] = (added[from] ?? 0) | ((added[from + 1] ?? 0) << 8)
    }
    const head = (units[start[word] ?? 0] ?? 0) + 1
    buckets[head] = (buckets[head] ?? 0) + 1
  }
  start[count] = at
  for (let unit = 1; unit < buckets.length; unit++) buckets[unit] = (buckets[unit] ?? 0) + (buckets[unit - 1] ?? 0)
  return { count, units, start, buckets, cost: reader.take(count), kind: reader.take(count) }
}

/** Readings that differ from the default, as runs: distance to the word, how many, then offset and syllable of each. */
function readExceptions(reader: ByteReader, count: number): (word: number, offset: number) => number {
  const start = new Uint32Array(count + 1)
  const offsets = new Uint8Array(reader.varint())
  const syllables = new Uint16Array(offsets.length)
  let at = 0
  let word = 0
  for (let runs = reader.varint(); runs > 0; runs--) {
    for (const next = word + reader.varint(); word < next; word++) start[word + 1] = at
    for (let many = reader.byte(); many > 0; many--, at++) {
      offsets[at] = reader.byte()
      syllables[at] = reader.varint()
    }
    start[++word] = at
  }
  for (; word < count; word++) start[word + 1] = at
  return (at, offset) => {
    for (let index = start[at] ?? 0, end = start[at + 1] ?? 0; index < end; index++) {
      if (offsets[index] === offset) return syllables[index] ?? 0
    }
    return 0
  }
}
