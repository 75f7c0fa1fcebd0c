import type { ReadAs } from '#core/formats/format.ts'

/** What `--as` says of the languages of a file; undefined where it is not said, null for anything else. */
export function readAsOption(value: string | undefined): ReadAs | undefined | null {
  if (value === undefined) return undefined
  return value === 'zh' || value === 'en' || value === 'both' ? value : null
}
