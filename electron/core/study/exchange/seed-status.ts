import { setStatus } from '../../vocabulary/statuses.ts'
import type { MutationContext } from '../../store/mutate.ts'
import type { TravellingSchedule } from './travelling-card.ts'

/** From here on Anki calls a card mature. */
const MATURE_DAYS = 21

/** What a schedule says of a word that the reader said nothing of: young is learning, mature is known. */
export function seedStatus(mutation: MutationContext, headword: string, schedule: TravellingSchedule | null): void {
  if (!schedule || schedule.state === 'new') return
  const isSaid = mutation.database.one('SELECT 1 FROM word_status WHERE headword = ?', headword) !== undefined
  if (isSaid) return
  const isMature = schedule.state === 'review' && schedule.scheduledDays >= MATURE_DAYS
  setStatus(mutation, mutation.rows, headword, isMature ? 'known' : 'learning')
}
