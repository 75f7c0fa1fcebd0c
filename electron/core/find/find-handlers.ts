import type { Output } from '#contract/commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { SegmentId, TextId } from '#contract/ids.ts'
import { once } from '../language/once.ts'
import type { Engines } from '../language/annotate/engines.ts'
import type { CoreContext } from '../store/core-context.ts'
import type { Database } from '../store/database.ts'
import { createComparable } from './comparable.ts'
import { type FindQuery, readFindQuery } from './find-query.ts'

type Found = Output<'find.places'>

/** Finding places in texts: every sentence is looked through, so what was just changed is found as it is now. */
export function findHandlers({ database }: CoreContext, engines: Engines): Pick<Handlers, 'find.places'> {
  const comparable = once(() => createComparable(engines.dictionary(), engines.readings().toSimplified))
  return {
    'find.places': ({ query, textId, offset, limit }) => {
      const texts = textsOf(database, textId)
      const asked = readFindQuery(query, comparable())
      if (!asked) return { total: 0, places: [], texts: [] }
      const found: Found['places'][number][] = []
      const counts: Found['texts'][number][] = []
      let total = 0
      for (const { id, title_zh: zh, title_en: en } of texts) {
        let count = 0
        for (const place of placesIn(database, id, asked)) {
          if (total >= offset && found.length < limit) found.push(place)
          total += 1
          count += 1
        }
        if (count > 0) counts.push({ textId: id, title: { zh, en }, count })
      }
      return { total, places: found, texts: counts }
    },
  }
}

interface TextRow {
  readonly id: TextId
  readonly title_zh: string
  readonly title_en: string
}

function textsOf(database: Database, textId: TextId | null): readonly TextRow[] {
  const columns = 'SELECT id, title_zh, title_en FROM texts'
  if (textId === null) return database.all<TextRow>(`${columns} ORDER BY id`)
  const text = database.one<TextRow>(`${columns} WHERE id = ?`, textId)
  if (!text) throw new CommandError('text-not-found')
  return [text]
}

interface SentenceRow {
  readonly pair_index: number
  readonly segment_id: SegmentId
  readonly side: 'source' | 'target'
  readonly content: string
}

/** SQLite throws out the sentences that have no place, and does it faster than anything that has to see them. */
function* placesIn(
  database: Database,
  textId: TextId,
  { inSource, inTarget, sourcePatterns, targetPatterns }: FindQuery,
) {
  const fits = (patterns: readonly string[]) => patterns.map(() => 'content GLOB ?').join(' OR ')
  const rows = database.all<SentenceRow>(
    `SELECT beads.position AS pair_index, segments.id AS segment_id, side, content
     FROM segments JOIN beads ON beads.id = bead_id
     WHERE segments.text_id = ?
       AND ((side = 'source' AND (${fits(sourcePatterns)})) OR (side = 'target' AND (${fits(targetPatterns)})))
     ORDER BY beads.position, side, segments.position`,
    textId,
    ...sourcePatterns,
    ...targetPatterns,
  )
  for (const { pair_index: pairIndex, segment_id: segmentId, side, content: sentence } of rows)
    for (const range of side === 'source' ? inSource(sentence) : inTarget(sentence))
      yield { textId, pairIndex, side, segmentId, ...range, sentence }
}
