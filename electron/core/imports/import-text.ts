import type { Arrival } from '#contract/imports.ts'
import type { TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import { buildTextRows } from '../texts/text-rows.ts'
import { type TextHead, writeBeads, writeHead } from '../texts/write-text.ts'
import { applyPack } from '../packs/apply-pack.ts'
import { planPack } from '../packs/plan-pack.ts'
import type { Pack } from '../packs/pack.ts'
import { sha256 } from '../store/sha256.ts'
import type { Database } from '../store/database.ts'
import type { PreparedText } from './prepare-text.ts'
import { fingerprintSource, fingerprintStored } from './source-digest.ts'
import type { MutationContext } from '../store/mutate.ts'

export interface ImportedText {
  readonly textId: TextId
  readonly arrival: Arrival
}

export interface KnownText {
  readonly id: TextId
  readonly removed_at: EpochMs | null
}

/**
 * Takes a text into the library. The very same file is not taken twice; one that was removed comes back with the
 * reader's place, unless it is imported otherwise now: then it is a text of its own. To undo is to remove.
 */
export function importText(context: MutationContext, text: PreparedText): ImportedText {
  const { database, rows } = context
  const known = knownTexts(database, text.digest)
  const there = known.find(({ removed_at }) => removed_at === null)
  if (there) return { textId: there.id, arrival: 'there' }
  const back = known.find(({ id }) => isSame(database, id, text))
  const textId = back?.id ?? store(context, text)
  rows.update('texts', textId, { removed_at: null, title_zh: text.title.zh, language: text.language })
  if (back && text.fitting) applyMissedPack(context, textId, text.fitting)
  return { textId, arrival: back ? 'back' : 'new' }
}

/** The texts of the very same file, those that are not removed before the others. */
export function knownTexts(database: Database, digest: string): readonly KnownText[] {
  const sql = 'SELECT id, removed_at FROM texts WHERE digest = ? ORDER BY removed_at IS NOT NULL, id DESC'
  return database.all<KnownText>(sql, digest)
}

/** A pack that came while the text was away is rows beside it now. */
export function applyMissedPack(context: MutationContext, textId: TextId, pack: Pack) {
  const plan = planPack(context.database, textId, pack, sha256)
  if (plan && plan.groups.length > 0) applyPack(context, textId, pack, plan)
}

/** Whether the Chinese of a stored text is what was imported now. Its English may be another: it is kept. */
const isSame = (database: Database, textId: TextId, { pairs }: PreparedText): boolean =>
  fingerprintStored(database, textId) === fingerprintSource(pairs)

/** Writes a text as one that was removed: that it is there is what the undo step takes back. */
function store({ database, clock, makeId }: MutationContext, text: PreparedText): TextId {
  const id = makeId<TextId>()
  writeHead(database, headOf(text, { id, pairCount: text.pairs.length, removedAt: clock() }))
  writeBeads(database, id, buildTextRows(text.pairs, makeId))
  return id
}

type Own = Pick<TextHead, 'id' | 'pairCount' | 'removedAt'>

/** The row of a text of the reader's own. */
export const headOf = (text: Omit<PreparedText, 'pairs' | 'fitting'>, own: Own): TextHead => ({
  ...own,
  editionId: null,
  digest: text.digest,
  title: text.title,
  description: { zh: '', en: '' },
  source: text.source,
  licence: text.licence,
  language: text.language,
  isBundled: false,
  hanCount: text.hanCount,
  packId: text.pack?.id ?? null,
})
