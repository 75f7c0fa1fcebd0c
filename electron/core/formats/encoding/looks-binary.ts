// The first bytes of files that people take for texts by mistake.
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x25, 0x50, 0x44, 0x46, 0x2d], // pdf
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls
  [0x7f, 0x45, 0x4c, 0x46],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
]

const SAMPLE_BYTES = 64 * 1024
const MOST_CONTROLS = 0.02

/** Whether bytes begin as files of another kind do. */
export function hasForeignSignature(bytes: Uint8Array): boolean {
  return signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))
}

/** Whether bytes hold more controls than text of one-byte controls does; in UTF-16 the same bytes are halves of characters. */
export function isFullOfControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  return sample.reduce((sum, byte) => sum + Number(isControl(byte)), 0) > Math.max(1, sample.length * MOST_CONTROLS)
}

const isControl = (byte: number) =>
  (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 0x7f
