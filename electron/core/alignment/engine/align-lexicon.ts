/** What the aligner knows before it sees a text. Plain data, opened by `openAlignLexicon`. */
export interface AlignLexicon {
  /** English stem to its number. */
  readonly stems: ReadonlyMap<string, number>
  /** Simplified headword to row. */
  readonly headwords: ReadonlyMap<string, number>
  /** By the first two units of headwords (the first in the high 16 bits): bit n is set where one is n units long. */
  readonly lengthsByStart: ReadonlyMap<number, number>
  /** Row r holds the links `rowStart[r]` up to, not including, `rowStart[r + 1]`. */
  readonly rowStart: Uint32Array
  readonly linkStem: Uint32Array
  /** Probability of the stem given the headword, in 255ths. */
  readonly linkWeight: Uint8Array
  /** Traditional character to simplified, where they differ. */
  readonly simplified: ReadonlyMap<string, string>
  /** Character to its readings without tones: ü is `v`. */
  readonly readings: ReadonlyMap<string, readonly string[]>
  readonly trained: Trained
}

/** What training on hand-made beads gave. */
export interface Trained {
  /** Feature to weight; see `featureNames`. A feature that is not named weighs nothing. */
  readonly weights: Readonly<Record<string, number>>
  /** The same for the first search, when only the dictionary is known. */
  readonly firstWeights: Readonly<Record<string, number>>
  /** Rising pairs of posterior and how often such beads are right; between them a straight line. */
  readonly calibration: readonly (readonly [number, number])[]
}

const magic = 'DZALIGN1'
/** Longer headwords are sentences: their words say more. */
const longestHeadword = 8

interface Sections {
  readonly stems: string
  readonly headwords: string
  readonly counts: Uint8Array
  readonly linkStem: Uint32Array
  readonly linkWeight: Uint8Array
  readonly simplified: string
  readonly readings: string
  readonly trained: Trained
}

/** A `TextDecoder`, a `TextEncoder`: handed in, because pure code has no such globals. */
export interface TextReader {
  decode(bytes: Uint8Array): string
}
export interface TextWriter {
  encode(text: string): Uint8Array
}

/** The bytes `openAlignLexicon` reads: a magic word, then sections, each with its byte length (uint32, little-endian). */
export function packAlignLexicon(sections: Sections, encoder: TextWriter): Uint8Array {
  const parts = [
    encoder.encode(sections.stems),
    encoder.encode(sections.headwords),
    sections.counts,
    new Uint8Array(sections.linkStem.buffer, sections.linkStem.byteOffset, sections.linkStem.byteLength),
    sections.linkWeight,
    encoder.encode(sections.simplified),
    encoder.encode(sections.readings),
    encoder.encode(JSON.stringify(sections.trained)),
  ]
  const byteLength = parts.reduce((sum, part) => sum + 4 + part.byteLength, magic.length)
  const packed = new Uint8Array(byteLength)
  packed.set(encoder.encode(magic))
  let at = magic.length
  for (const part of parts) {
    new DataView(packed.buffer).setUint32(at, part.byteLength, true)
    packed.set(part, at + 4)
    at += 4 + part.byteLength
  }
  return packed
}

/**
 * Opens a packed lexicon. The caller vouches for the bytes: they are built with the program, not foreign.
 * @throws RangeError where the bytes do not start with the magic word
 */
export function openAlignLexicon(bytes: Uint8Array, decoder: TextReader): AlignLexicon {
  if (decoder.decode(bytes.subarray(0, magic.length)) !== magic) throw new RangeError('not an aligner lexicon')
  const parts: Uint8Array[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = magic.length; at < bytes.byteLength;) {
    const length = view.getUint32(at, true)
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  const part = (index: number) => parts[index] ?? new Uint8Array()
  const lines = (index: number) => decoder.decode(part(index)).split('\n')
  const headwords = lines(1)
  const counts = part(2)
  const rowStart = new Uint32Array(headwords.length + 1)
  for (let row = 0; row < headwords.length; row++) rowStart[row + 1] = (rowStart[row] ?? 0) + (counts[row] ?? 0)
  return {
    stems: new Map(lines(0).map((stem, number) => [stem, number])),
    headwords: new Map(headwords.map((headword, row) => [headword, row])),
    lengthsByStart: lengthsByStart(headwords),
    rowStart,
    // Copied: a part may start anywhere, a Uint32Array only at a multiple of four.
    linkStem: new Uint32Array(Uint8Array.from(part(3)).buffer),
    linkWeight: part(4),
    simplified: new Map(lines(5).map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)])),
    readings: new Map(
      lines(6).map((line) => {
        const [character = '', ...readings] = line.split(' ')
        return [character, readings]
      }),
    ),
    trained: JSON.parse(decoder.decode(part(7))) as Trained,
  }
}

function lengthsByStart(headwords: readonly string[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>()
  for (const headword of headwords) {
    if (headword.length < 2 || headword.length > longestHeadword) continue
    const start = startOf(headword, 0)
    lengths.set(start, (lengths.get(start) ?? 0) | (1 << headword.length))
  }
  return lengths
}

/** The key of `lengthsByStart` for what starts at a place of a text. */
export function startOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}
