import { uint32At } from '../../../arrays/read-array.ts'

/** UTF-8 texts end to end; text i is at offsets[i] to offsets[i + 1] (bytes). */
export function joinUtf8(texts: readonly string[]): { readonly bytes: Uint8Array; readonly offsets: Uint32Array } {
  const encoder = new TextEncoder()
  const encoded = texts.map((text) => encoder.encode(text))
  const offsets = new Uint32Array(texts.length + 1)
  encoded.forEach((bytes, index) => (offsets[index + 1] = uint32At(offsets, index) + bytes.byteLength))
  const bytes = new Uint8Array(uint32At(offsets, texts.length))
  encoded.forEach((each, index) => bytes.set(each, uint32At(offsets, index)))
  return { bytes, offsets }
}

/** The same in UTF-16 code units. */
export function joinUtf16(texts: readonly string[]): { readonly units: Uint16Array; readonly offsets: Uint32Array } {
  const offsets = new Uint32Array(texts.length + 1)
  texts.forEach((text, index) => (offsets[index + 1] = uint32At(offsets, index) + text.length))
  const units = new Uint16Array(uint32At(offsets, texts.length))
  texts.forEach((text, index) => {
    for (let i = 0; i < text.length; i++) units[uint32At(offsets, index) + i] = text.charCodeAt(i)
  })
  return { units, offsets }
}
