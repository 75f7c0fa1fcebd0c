import type { WrittenText } from '#core/formats/format.ts'

/** A text without its blocks of code and formulas, for a memory that is to hold nothing but prose. */
export const withoutCode = (text: WrittenText): WrittenText => ({
  ...text,
  pairs: text.pairs.filter(({ kind }) => kind !== 'code'),
})
