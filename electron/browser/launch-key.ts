import { createHash, timingSafeEqual } from 'node:crypto'

/** Writes 32 random bytes the way they stand in the address. */
export function launchKey(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Makes the test for a socket's first message, `{"key":"…"}`. It takes the same time whatever the key is. */
export function keyTest(key: string): (message: string) => boolean {
  const wanted = digest(key)
  return (message) => timingSafeEqual(digest(keyIn(message)), wanted)
}

function keyIn(message: string): string {
  try {
    const said: unknown = JSON.parse(message)
    const isSaid = typeof said === 'object' && said !== null && 'key' in said && typeof said.key === 'string'
    return isSaid && Object.keys(said).length === 1 ? String(said.key) : ''
  } catch {
    // Not JSON is a wrong key like any other.
    return ''
  }
}
