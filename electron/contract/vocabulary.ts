import * as v from 'valibot'
import { Count, EpochMs, textUpTo } from './units.ts'
import type { Value } from './readonly.ts'

/** What a reader is to a word. A word nobody said anything of is new. Both scripts of a word are one word. */
export const WordStatus = v.picklist(['new', 'learning', 'known', 'ignored'])
export type WordStatus = Value<typeof WordStatus>

/** A word as written somewhere in a text. */
export const WrittenWord = v.pipe(
  textUpTo(200),
  v.check((text) => text.trim() !== '', 'empty'),
)

/** The words of a page, or a good many more. */
export const WrittenWords = v.pipe(v.array(WrittenWord), v.maxLength(5000))

/**
 * How many running words of a text are known. A running word is a piece of Han characters alone; ignored words are
 * left out on both sides, so the share is `known / (running - ignored)`.
 */
export const Coverage = v.strictObject({ running: Count, known: Count, learning: Count, ignored: Count })
export type Coverage = Value<typeof Coverage>

/** A reader's own note on a word, wherever it stands. `word` is as it was written where the note was made. */
export const WordNote = v.strictObject({ word: v.string(), note: v.string(), writtenAt: EpochMs })
export type WordNote = Value<typeof WordNote>
