import { KEY_SHIFT, MODEL_MAGIC } from '../../../electron/core/language/readings/model-tables.ts'
import { createByteWriter, type ByteWriter } from './byte-writer.ts'
import type { Examples } from './examples.ts'
import type { Weights } from './trainer.ts'

interface Packed {
  readonly character: string
  readonly labels: readonly string[]
  /** Ascending keys, each with its weights relative to the last label. */
  readonly features: readonly (readonly [number, readonly number[]])[]
}

/** Packs trained weights into the bytes that `openModel` reads: one signed byte for each weight. */
export function packModel(examples: Examples, weights: Weights): Uint8Array {
  const byCharacter = featuresByCharacter(examples, weights)
  const all = byCharacter.flatMap(({ features }) => features.flatMap(([, row]) => row))
  const step = all.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-6) / 127
  const names = [...new Set(byCharacter.flatMap(({ labels }) => labels))].toSorted()
  const writer = createByteWriter()
  writer.u32(MODEL_MAGIC)
  writer.float32(step)
  for (const value of weights.shared) writer.float32(value)
  writer.text(names.join(' '))
  writer.varint(byCharacter.length)
  writer.varint(byCharacter.reduce((sum, { features }) => sum + features.length, 0))
  writer.varint(all.length)
  for (const packed of byCharacter) writeCharacter(writer, packed, names, step)
  return writer.finish()
}

function writeCharacter(writer: ByteWriter, packed: Packed, names: readonly string[], step: number): void {
  writer.u16(packed.character.charCodeAt(0))
  writer.byte(packed.labels.length)
  for (const label of packed.labels) {
    writer.varint(names.indexOf(label))
    writer.float32(0)
  }
  writer.varint(packed.features.length)
  let before = 0
  for (const [key] of packed.features) {
    writer.varint(key - before)
    before = key
  }
  for (const [, row] of packed.features) writer.bytes(row.map((value) => Math.round(value / step) & 255))
}

function featuresByCharacter(examples: Examples, weights: Weights): readonly Packed[] {
  const found = new Map<string, Map<number, readonly number[]>>()
  examples.rows.forEach((row, index) => {
    const features = found.get(row.character) ?? new Map<number, readonly number[]>()
    found.set(row.character, features)
    const width = examples.labels.get(row.character)?.length ?? 1
    for (const place of examples.flat.subarray(examples.starts[index], examples.starts[index + 1])) {
      if (place < 0 || weights.alive[place] === 0) continue
      const key = (examples.hashAt.get(place) ?? 0) >>> KEY_SHIFT
      if (features.has(key)) continue
      const run = weights.own.subarray(place, place + width)
      features.set(
        key,
        Array.from(run.subarray(0, width - 1), (value) => value - (run[width - 1] ?? 0)),
      )
    }
  })
  return [...found].map(([character, features]) => ({
    character,
    labels: examples.labels.get(character) ?? [],
    features: [...features].toSorted((one, other) => one[0] - other[0]),
  }))
}
