import type { RawValue } from '../../store/database.ts'

/** A value as a line of the archive has it: what JSON can't say by itself is an object of one field that names its kind. */
export type ArchivedValue =
  | string
  | number
  | null
  | { readonly integer: string }
  | { readonly real: string }
  | { readonly bytes: string }

/** Writes a value so that `fromArchived` gives it back exactly, kind and all. `declared` is the column's type. */
export function toArchived(value: RawValue, declared: string): ArchivedValue {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'bigint') {
    const number = Number(value)
    return declared === 'INTEGER' && Number.isSafeInteger(number) ? number : { integer: String(value) }
  }
  if (typeof value === 'number') {
    const isPlain = declared === 'REAL' && Number.isFinite(value) && !Object.is(value, -0)
    return isPlain ? value : { real: Object.is(value, -0) ? '-0' : String(value) }
  }
  return { bytes: Buffer.from(value).toString('base64') }
}

/** Throws a `TypeError` for what `toArchived` never writes. */
export function fromArchived(value: unknown, declared: string): RawValue {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') {
    if (declared === 'REAL') return value
    if (declared === 'INTEGER' && Number.isSafeInteger(value)) return BigInt(value)
  }
  if (typeof value === 'object') {
    const [[kind, text] = []] = Object.entries(value)
    if (typeof text === 'string') {
      if (kind === 'integer' && /^-?\d{1,19}$/.test(text)) return BigInt(text)
      if (kind === 'real' && (text === 'Infinity' || text === '-Infinity' || Number.isFinite(Number(text))))
        return Number(text)
      if (kind === 'bytes') return new Uint8Array(Buffer.from(text, 'base64'))
    }
  }
  throw new TypeError('no value of an archive')
}
