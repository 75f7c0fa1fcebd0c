import { brotliDecompressSync } from 'node:zlib'
import type { StrokeDrawing } from '#contract/dictionary.ts'
import { openSections, section, uint32Section } from './sections.ts'

export interface Strokes {
  readonly characterCount: number
  /** Null for a character that nobody has drawn. */
  readonly drawing: (character: string) => StrokeDrawing | null
}

/** Characters compressed together: one look-up unpacks a block, in about a millisecond. */
export const charactersInBlock = 64

/**
 * Opens the packed drawings: code points in order, and blocks of lines of JSON, compressed. Nothing is unpacked until
 * it is asked for. Throws RangeError on other bytes.
 */
export function openStrokes(bytes: Uint8Array): Strokes {
  const sections = openSections(bytes)
  const codes = uint32Section(sections, 'codes')
  const offsets = uint32Section(sections, 'block-at')
  const blocks = section(sections, 'blocks')
  const decoder = new TextDecoder()
  return {
    characterCount: codes.length,
    drawing: (character) => {
      const index = placeOf(codes, character.codePointAt(0) ?? 0)
      if (index < 0) return null
      const block = Math.floor(index / charactersInBlock)
      const lines = decoder
        .decode(brotliDecompressSync(blocks.subarray(offsets[block], offsets[block + 1])))
        .split('\n')
      // Written by packStrokes and by nothing else.
      const [strokes, medians] = JSON.parse(lines[index % charactersInBlock] ?? '') as [string[], [number, number][][]]
      return { strokes, medians }
    },
  }
}

function placeOf(codes: Uint32Array, code: number): number {
  let [low, high] = [0, codes.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = codes[middle] ?? 0
    if (found === code) return middle
    if (found < code) low = middle + 1
    else high = middle - 1
  }
  return -1
}
