import * as v from 'valibot'

/** Milliseconds since 1970 UTC, whole. The upper bound is the last moment a Date can hold. */
export const EpochMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15), v.brand('EpochMs'))
export type EpochMs = v.InferOutput<typeof EpochMs>

/** A count or a 0-based index. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fffffff))

/** A whole number of milliseconds from 0 to `most`. */
export const msUpTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

/** A part of a whole, from 0 to 1. */
export const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** Text of at most `most` UTF-16 units in well-formed Unicode: SQLite would store lone surrogates as something else. */
export const textUpTo = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => text.isWellFormed(), 'not well-formed Unicode'),
  )

/** A count of at most `most`. */
export const upTo = (most: number) => v.pipe(Count, v.maxValue(most))
