const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether bytes are a compound file, as Word, Excel and PowerPoint wrote them before 2007: [MS-CFB]. */
export const isOldOffice = (bytes: Uint8Array): boolean => COMPOUND_FILE.every((byte, index) => bytes[index] === byte)

const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** Whether such a file is but the wrapping of a new one that a password locks: [MS-OFFCRYPTO]. */
export function isLockedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED)
}
