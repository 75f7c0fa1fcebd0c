import type { FileCorrections } from '#core/formats/format.ts'

/** The options of every command that opens a file, as `parseArgs` takes them. */
export const readingOptions = {
  as: { type: 'string' },
  'keep-breaks': { type: 'boolean' },
  'join-lines': { type: 'boolean' },
} as const

export const readingUsage = '[--as zh|en|both] [--keep-breaks|--join-lines]'

/** What a person says of a file before it is read: its languages, and whether lines were broken to a width. */
export type AskedReading = Pick<FileCorrections, 'as' | 'isHardWrapped'>

interface Values {
  readonly as?: string | undefined
  readonly 'keep-breaks'?: boolean | undefined
  readonly 'join-lines'?: boolean | undefined
}

/** The reading that options ask for; null where they make no sense. */
export function askedReading({ as, 'keep-breaks': keeps, 'join-lines': joins }: Values): AskedReading | null {
  if (keeps && joins) return null
  const known = (['zh', 'en', 'both'] as const).find((each) => each === as)
  if (as !== undefined && !known) return null
  return { ...(known && { as: known }), ...((keeps || joins) && { isHardWrapped: joins === true }) }
}
