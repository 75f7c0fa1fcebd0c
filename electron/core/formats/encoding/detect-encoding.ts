import { type Encoding, encodings } from './encodings.ts'
import { isFullOfControls } from './looks-binary.ts'
import { plausibility } from './plausibility.ts'

const SAMPLE_BYTES = 96 * 1024

/**
 * The encoding of bytes without a mark, or null where no known one gives a text. Valid UTF-8 with something beyond
 * ASCII is that; else each encoding reads a sample and the most plausible text wins.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const isWide = isFullOfControls(bytes)
  if (!isWide && isUtf8(bytes)) return 'utf-8'
  const possible = encodings.filter((encoding) => encoding.startsWith('utf-16') || !isWide)
  const rated = possible.map((encoding) => ({ encoding, rate: rate(bytes, encoding) }))
  const [best] = rated.toSorted((one, other) => other.rate - one.rate)
  return best && best.rate > LEAST_PLAUSIBLE ? best.encoding : null
}

const LEAST_PLAUSIBLE = 0.15

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // Not valid as a whole: a few broken bytes are weighed with the rest.
    return false
  }
}

/** Reads the start, the middle and the end of a long file: its start may be all English. */
function rate(bytes: Uint8Array, encoding: Encoding): number {
  const third = SAMPLE_BYTES / 3
  const middle = Math.floor(bytes.length / 4) * 2
  const samples =
    bytes.length <= SAMPLE_BYTES
      ? [bytes]
      : [bytes.subarray(0, third), bytes.subarray(middle, middle + third), bytes.subarray(bytes.length - third)]
  const decoder = new TextDecoder(encoding)
  return plausibility(samples.map((sample) => decoder.decode(sample)).join('\n'))
}
