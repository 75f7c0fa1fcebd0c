import type { CardId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { CoreContext } from '../store/core-context.ts'
import { type Database, transact } from '../store/database.ts'
import { scheduleColumns } from './cards/card-rows.ts'
import { replaySchedule } from './replay.ts'
import { appendUndone } from './review-log.ts'
import { DAY_MS } from './study-day.ts'

// A clock that was wrong was so for an evening; what spans more was written by clocks that agreed.
const ONE_SITTING_MS = 2 * DAY_MS

interface AheadRow {
  readonly id: string
  readonly card_id: CardId
  readonly at: EpochMs
}

/**
 * Takes back what was reviewed while the clock stood years ahead, once it is set right: else those cards would be frozen
 * until then. Their rows stay in the log. Does nothing where it may be this clock that is wrong: where nothing else was
 * written until now, or what lies ahead was written over more than two days. Test: mend-clock.
 */
export function mendClock(context: CoreContext): void {
  const { database, clock } = context
  const until = (clock() + DAY_MS) as EpochMs
  const newest = database.one<{ at: number | null }>(`SELECT max(at) AS at FROM review_log WHERE kind = 'review'`)?.at
  if (newest === null || newest === undefined || newest <= until) return
  const ahead = reviewsAhead(database, until)
  const [first, last] = [ahead[0], ahead.at(-1)]
  if (!first || !last || last.at - first.at > ONE_SITTING_MS || !isAnythingUntil(database, until)) return
  transact(database, () => {
    for (const { id } of ahead.toReversed()) appendUndone(context, id, 'undo')
    for (const cardId of new Set(ahead.map(({ card_id }) => card_id))) reschedule(database, cardId)
  })
}

function reviewsAhead(database: Database, until: EpochMs): readonly AheadRow[] {
  // One by one, so that each is found by its index.
  const ahead = (kind: string) => `SELECT id, card_id, at FROM review_log WHERE kind = '${kind}' AND at > ?`
  return database.all<AheadRow>(
    `SELECT * FROM (${ahead('review')} UNION ALL ${ahead('basis')}) AS row WHERE 'undo' IS NOT (
       SELECT kind FROM review_log AS later WHERE later.of_id = row.id ORDER BY at DESC, id DESC LIMIT 1)
     ORDER BY at, id`,
    until,
    until,
  )
}

const isAnythingUntil = (database: Database, until: EpochMs): boolean =>
  database.one(
    `SELECT 1 FROM cards WHERE created_at <= ? UNION ALL SELECT 1 FROM review_log WHERE kind = 'review' AND at <= ? LIMIT 1`,
    until,
    until,
  ) !== undefined

/** Gives a card the schedule that its log says. */
export function reschedule(database: Database, cardId: CardId): void {
  const card = database.one<{ created_at: EpochMs }>('SELECT created_at FROM cards WHERE id = ?', cardId)
  if (!card) return
  const columns = scheduleColumns(replaySchedule(database, cardId, card.created_at))
  const assignments = Object.keys(columns).map((column) => `${column} = ?`)
  database.run(`UPDATE cards SET ${assignments.join(', ')} WHERE id = ?`, ...Object.values(columns), cardId)
}
