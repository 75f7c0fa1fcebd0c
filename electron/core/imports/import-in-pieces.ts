import { setImmediate } from 'node:timers/promises'
import { CommandError } from '#contract/errors.ts'
import type { TextId } from '#contract/ids.ts'
import type { Pack } from '../packs/pack.ts'
import type { CoreContext } from '../store/core-context.ts'
import { type Database, transact } from '../store/database.ts'
import { type Mutated, mutate, type MutationContext } from '../store/mutate.ts'
import { shownTitle } from '../store/text-row.ts'
import { buildTextRows } from '../texts/text-rows.ts'
import { placesFrom, writeBeads, writeHead } from '../texts/write-text.ts'
import type { ImportDesk, PreparedHead } from './import-desk.ts'
import { applyMissedPack, headOf, type ImportedText, knownTexts } from './import-text.ts'
import { fingerprintStored } from './source-digest.ts'

interface Piecemeal {
  readonly desk: Pick<ImportDesk, 'more'>
  /** The pack that fits. */
  readonly fitting: Pack | null
  readonly signal: AbortSignal
}

/**
 * Takes a prepared text into the library, piece by piece, so that others are answered between two pieces. Until the last
 * transaction nobody sees it; what a kill leaves of it goes at the next start. Test: import-in-pieces.
 */
export async function importInPieces(
  context: CoreContext,
  head: PreparedHead,
  { desk, fitting, signal }: Piecemeal,
): Promise<ImportedText & Mutated> {
  const { database } = context
  const known = knownTexts(database, head.digest)
  const isThere = known.some(({ removed_at }) => removed_at === null)
  const isAlike = ({ id }: { readonly id: TextId }) => fingerprintStored(database, id) === head.sourceDigest
  const back = isThere ? null : (known.find(isAlike)?.id ?? null)
  const fresh = isThere || back ? null : await storePieces(context, head, { desk, signal })
  const [taken, mutated] = mutate(context, (mutation) => ({
    result: arrive(mutation, head, { back, fresh, fitting }),
    step: { kind: 'text-imported', title: shownTitle(head.title) },
  }))
  return { ...taken, ...mutated }
}

interface Stored {
  readonly back: TextId | null
  readonly fresh: TextId | null
  readonly fitting: Pack | null
}

/** Shows what is stored; a text of the very same file that came in the meantime is shown instead. */
function arrive(mutation: MutationContext, head: PreparedHead, { back, fresh, fitting }: Stored): ImportedText {
  const { database, rows } = mutation
  const there = knownTexts(database, head.digest).find(({ removed_at }) => removed_at === null)
  if (there && fresh) removeRows(database, fresh)
  if (there) return { textId: there.id, arrival: 'there' }
  const textId = back ?? fresh
  // Removed for good in the meantime.
  if (!textId) throw new CommandError('upload-not-found')
  if (fresh) unmark(database, fresh)
  rows.update('texts', textId, { removed_at: null, title_zh: head.title.zh, language: head.language })
  if (back && fitting) applyMissedPack(mutation, textId, fitting)
  return { textId, arrival: back ? 'back' : 'new' }
}

const MARK = 'importing '
const mark = (textId: TextId) => `${MARK}${textId}`
const unmark = (database: Database, textId: TextId) => database.run('DELETE FROM meta WHERE key = ?', mark(textId))

/** Writes a text as one that was removed, and marks it as not whole yet. */
async function storePieces(
  context: CoreContext,
  head: PreparedHead,
  { desk, signal }: Pick<Piecemeal, 'desk' | 'signal'>,
): Promise<TextId> {
  const { database, clock, makeId } = context
  const textId = makeId<TextId>()
  transact(database, () => {
    database.run('INSERT INTO meta (key, value) VALUES (?, ?)', mark(textId), '')
    writeHead(database, headOf(head, { id: textId, pairCount: head.pairCount, removedAt: clock() }))
  })
  try {
    const places = placesFrom(0)
    for (let pairs = await desk.more(); pairs; pairs = await desk.more()) {
      signal.throwIfAborted()
      const rows = buildTextRows(pairs, makeId)
      transact(database, () => writeBeads(database, textId, rows, places))
      await setImmediate()
    }
    return textId
  } catch (error) {
    transact(database, () => removeRows(database, textId))
    throw signal.aborted ? new CommandError('job-cancelled') : error
  }
}

function removeRows(database: Database, textId: TextId) {
  for (const table of ['pack_notes', 'segments', 'beads'])
    database.run(`DELETE FROM ${table} WHERE text_id = ?`, textId)
  database.run('DELETE FROM texts WHERE id = ?', textId)
  unmark(database, textId)
}

/** Removes what a killed program left of imports. */
export function removeUnfinished(database: Database): void {
  const marks = database.all<{ key: string }>(`SELECT key FROM meta WHERE key LIKE '${MARK}%'`)
  for (const { key } of marks) transact(database, () => removeRows(database, key.slice(MARK.length) as TextId))
}
