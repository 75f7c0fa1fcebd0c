import type { EpochMs } from '#contract/units.ts'

export interface IdSource {
  readonly clock: () => EpochMs
  readonly randomBytes: (count: number) => Uint8Array
}

/** Makes a new id, typed as the caller's kind of id. */
export type MakeId = <Id extends string>() => Id

const COUNTER_BITS = 12n
const COUNTER_MAX = (1n << COUNTER_BITS) - 1n
const LOW_RANDOM_BYTES = 8

/**
 * Makes UUIDv7 ids (RFC 9562, method 1): 48 bits of milliseconds, a 12-bit counter, 62 random bits. Ids of one maker
 * always ascend: within a millisecond by the counter, and while the clock stands behind the last id by borrowing time.
 */
export function createIds({ clock, randomBytes }: IdSource): MakeId {
  let lastMs = -1n
  let counter = 0n
  const startOfCounter = () => BigInt(randomBytes(1)[0] ?? 0)

  return <Id extends string>() => {
    const nowMs = BigInt(clock())
    if (nowMs > lastMs) {
      lastMs = nowMs
      counter = startOfCounter()
    } else if (counter === COUNTER_MAX) {
      lastMs += 1n
      counter = startOfCounter()
    } else {
      counter += 1n
    }
    // The id is made of exactly the bits RFC 9562 names, so it fits every uuid schema of the contract.
    return format(lastMs, counter, randomBytes(LOW_RANDOM_BYTES)) as Id
  }
}

function format(ms: bigint, counter: bigint, random: Uint8Array): string {
  let low = 0n
  for (const byte of random) low = (low << 8n) | BigInt(byte)
  const variantAndRandom = (0b10n << 62n) | (low & ((1n << 62n) - 1n))
  const bits = (ms << 80n) | (0x7n << 76n) | (counter << 64n) | variantAndRandom
  const hex = bits.toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
