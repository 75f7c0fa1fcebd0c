import type { ChangeSet } from '#contract/changes.ts'
import type { TextId } from '#contract/ids.ts'
import type { CoreContext } from '../store/core-context.ts'
import { type Database, transact } from '../store/database.ts'
import { stampRemoved } from '../store/stamp-changes.ts'
import { requireOwnText } from '../store/text-row.ts'

export interface Forgotten {
  readonly changed: ChangeSet
  /** It can't be taken back. */
  readonly undo: null
  /** Cards that keep a sentence of the text: they are the learner's own. */
  readonly cards: number
}

/**
 * Removes a text for good: its sentences, notes, places, corrections in it, and every step of the history that holds any of
 * them. Afterwards no byte of it is in the file or its log; cards keep their own sentence, and older backups are as they
 * are. Null stands for every text that was removed before. Test: forget-text.
 */
export function forgetText(context: CoreContext, asked: TextId | null): Forgotten {
  const { database } = context
  const textIds = transact(database, () => {
    if (asked !== null) requireOwnText(database, asked)
    const ids = asked === null ? removedTexts(database) : [asked]
    for (const textId of ids) forgetRows(context, textId)
    return ids
  })
  // What was moved inside the file before still stands in its free pages, and in the log.
  database.script('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
  const kept = textIds.map((textId) => countCards(database, textId)).reduce((sum, count) => sum + count, 0)
  const changed = {
    cards: [],
    texts: textIds,
    pairs: textIds,
    settings: false,
    study: false,
    corrections: true,
    words: false,
  }
  return { changed, undo: null, cards: kept }
}

const removedTexts = (database: Database): readonly TextId[] =>
  database
    .all<{ id: TextId }>('SELECT id FROM texts WHERE removed_at IS NOT NULL AND is_bundled = 0')
    .map(({ id }) => id)

function forgetRows(context: CoreContext, textId: TextId) {
  const { database } = context
  const corrections = database.all<{ id: string }>(
    `SELECT id FROM corrections WHERE text_id = ? AND scope <> 'everywhere'`,
    textId,
  )
  for (const { id } of corrections) database.run('DELETE FROM corrections WHERE id = ?', id)
  database.run(`UPDATE corrections SET sentence = quote WHERE text_id = ?`, textId)
  database.run('DELETE FROM undo_steps WHERE instr(step, ?) > 0', textId)
  for (const table of ['places', 'word_counts', 'pack_notes', 'segments', 'beads'])
    database.run(`DELETE FROM ${table} WHERE text_id = ?`, textId)
  database.run('DELETE FROM texts WHERE id = ?', textId)
  stampRemoved(context, [
    { table: 'texts', key: textId },
    { table: 'places', key: textId },
    ...corrections.map(({ id }) => ({ table: 'corrections', key: id }) as const),
  ])
}

const countCards = (database: Database, textId: TextId): number =>
  database.one<{ n: number }>('SELECT count(*) AS n FROM cards WHERE text_id = ?', textId)?.n ?? 0
