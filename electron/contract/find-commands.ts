import * as v from 'valibot'
import { command } from './command.ts'
import { SegmentId, TextId } from './ids.ts'
import { Bilingual } from './text.ts'
import { Count, textUpTo, upTo } from './units.ts'

/** A place where what was looked for stands. */
export const FoundPlace = v.strictObject({
  textId: TextId,
  pairIndex: Count,
  side: v.picklist(['source', 'target']),
  segmentId: SegmentId,
  startUtf16: Count,
  endUtf16: Count,
  sentence: v.string(),
})

/** Looking for something in one text or in all of them. */
export const findCommands = [
  /**
   * Chinese in either script, English without regard to capitals, or pinyin (`ganshouye`, `gan3 shou4`, `gǎn`) of the Chinese.
   * `total` counts all places; `places` are those from `offset` on, in the order of the texts. Empty where nothing is asked.
   */
  command('find.places', {
    input: v.strictObject({ query: textUpTo(200), textId: v.nullable(TextId), offset: Count, limit: upTo(500) }),
    output: v.strictObject({
      total: Count,
      places: v.array(FoundPlace),
      /** The texts that the places are in. */
      texts: v.array(v.strictObject({ textId: TextId, title: Bilingual, count: Count })),
    }),
    errors: ['text-not-found'],
  }),
] as const
