import * as v from 'valibot'
import type { SegmentId, TextId } from '#contract/ids.ts'
import type { PairRecord } from '../formats/format.ts'
import { RecordOfPair } from '../formats/own/shape.ts'
import type { Database } from '../store/database.ts'

/** What stands beside a pair: notes, each in one line, and who made it. */
export interface SaidOfPair {
  readonly notes: readonly string[]
  readonly record: PairRecord | null
}

interface Row {
  readonly segment_id: SegmentId
  readonly notes: string
  readonly record: string | null
}

/** What is kept beside the pairs of a text, by the sentence it stands at. */
export function readSaidOfPairs(database: Database, textId: TextId): ReadonlyMap<SegmentId, SaidOfPair> {
  const rows = database.all<Row>('SELECT segment_id, notes, record FROM pack_notes WHERE text_id = ?', textId)
  return new Map(
    rows.map(({ segment_id, notes, record }) => [
      segment_id,
      {
        notes: notes.split('\n').filter((each) => each !== ''),
        record: record === null ? null : v.parse(RecordOfPair, JSON.parse(record)),
      },
    ]),
  )
}
