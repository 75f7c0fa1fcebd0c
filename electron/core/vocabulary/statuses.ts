import type { WordStatus } from '#contract/vocabulary.ts'
import type { Database } from '../store/database.ts'
import type { CoreContext } from '../store/core-context.ts'
import type { Recorder } from '../store/recorder.ts'
import { keepWhileUnchanged } from '../store/versioned.ts'

type SetStatus = Exclude<WordStatus, 'new'>

/** What a reader said of words, by headword. A word without an entry is new. */
export type Statuses = ReadonlyMap<string, SetStatus>

/** Gives the statuses as they are at the moment, read again only after one changed. */
export function keepStatuses(database: Database): () => Statuses {
  return keepWhileUnchanged(database, 'word_status', () => {
    const rows = database.all<{ headword: string; status: SetStatus }>('SELECT headword, status FROM word_status')
    return new Map(rows.map(({ headword, status }) => [headword, status]))
  })
}

/** Gives a word a status, inside a mutation. */
export function setStatus({ database, clock }: CoreContext, rows: Recorder, headword: string, status: WordStatus) {
  const isSet = database.one('SELECT 1 FROM word_status WHERE headword = ?', headword) !== undefined
  if (status === 'new') {
    if (isSet) rows.remove('word_status', headword)
  } else if (isSet) {
    const standing = database.one<{ status: string }>('SELECT status FROM word_status WHERE headword = ?', headword)
    if (standing?.status !== status) rows.update('word_status', headword, { status, since: clock() })
  } else rows.insert('word_status', { headword, status, since: clock() })
}

/** Begins to learn a word that nothing was said of yet. */
export function beginLearning(context: CoreContext, rows: Recorder, headword: string) {
  const isSet = context.database.one('SELECT 1 FROM word_status WHERE headword = ?', headword) !== undefined
  if (!isSet) setStatus(context, rows, headword, 'learning')
}
