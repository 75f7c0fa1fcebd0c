import { createHash, timingSafeEqual } from 'node:crypto'

/** Writes 32 random bytes the way they stand in the address. */
export function launchKey(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Makes the test for a socket's first message, `{"key":"…"}`. It takes the same time whatever the key is. */
export function keyTest(key: string, name: 'key' | 'exchange' = 'key'): (message: string) => boolean {
  const wanted = digest(key)
  return (message) => timingSafeEqual(digest(keyIn(message, name)), wanted)
}

function keyIn(message: string, name: string): string {
  try {
    const said: unknown = JSON.parse(message)
    const value = typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>)[name] : null
    return typeof value === 'string' && Object.keys(said as object).length === 1 ? value : ''
  } catch {
    // Not JSON is a wrong key like any other.
    return ''
  }
}

export interface Keys {
  /** The key that stands in the address now. */
  launch(): string
  /** What a first message is answered with, or null for a wrong key. */
  answerTo(message: string): string | null
  /** No more addresses are told. */
  close(): void
}

export interface KeyLife {
  /** 32 random bytes. */
  readonly first: Uint8Array
  readonly random: () => Uint8Array
  /** How long a key stays good after its first use: a browser keeps the address it was given. */
  readonly livesMs: number
  /** Told the key that comes after one that was used. */
  readonly onNew: (key: string) => void
}

/**
 * The key of the address and that of the windows. A browser's history keeps whole addresses, so the key in one is good
 * for the first minutes only; a window exchanges it (`{"exchange":"…"}`) for a key that was never in an address, and says
 * that one (`{"key":"…"}`) from then on. Test: launch-key.
 */
export function createKeys({ first, random, livesMs, onNew }: KeyLife): Keys {
  const session = launchKey(random())
  const isSession = keyTest(session)
  const ready = JSON.stringify({ ready: true })
  let key = launchKey(first)
  let timer: NodeJS.Timeout | null = null
  const renew = () => {
    timer = null
    key = launchKey(random())
    onNew(key)
  }
  return {
    launch: () => key,
    answerTo: (message) => {
      if (isSession(message)) return ready
      const isExchange = keyTest(key, 'exchange')(message)
      if (!isExchange && !keyTest(key)(message)) return null
      timer ??= setTimeout(renew, livesMs).unref()
      return isExchange ? JSON.stringify({ ready: true, session }) : ready
    },
    close: () => {
      if (timer) clearTimeout(timer)
    },
  }
}
