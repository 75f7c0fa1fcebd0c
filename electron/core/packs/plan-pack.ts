import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Kind } from '#contract/text.ts'
import type { Database } from '../store/database.ts'
import type { Digest } from '../language/text/fingerprint.ts'
import { matchPack, type PackBead, type PackMatch } from './match-pack.ts'
import type { Pack } from './pack.ts'
import { fitsPack } from './recognise-pack.ts'

export interface SourceRow {
  readonly id: SegmentId
  readonly bead_id: BeadId
  readonly position: number
  readonly kind: Kind
  readonly speaker_zh: string | null
  readonly speaker_en: string | null
  readonly starts_paragraph: number
  readonly content: string
  readonly lead_utf16: number
  readonly is_in_pack: number | null
}

/** Chinese sentences in a row that belong together, by the beads of the text or by those of the pack. */
export interface PackGroup {
  readonly segments: readonly SourceRow[]
  /** The beads of the text they stand in, in order. */
  readonly beadIds: readonly BeadId[]
  readonly packBeads: readonly PackBead[]
}

export interface PackPlan {
  readonly match: PackMatch
  readonly segments: readonly SourceRow[]
  /** The groups that get their English from the pack: none of them has any. */
  readonly groups: readonly PackGroup[]
}

/** What a pack would lay beside a text of the library, or null where it is of another text. Writes nothing. */
export function planPack(database: Database, textId: TextId, pack: Pack, digest: Digest): PackPlan | null {
  const segments = readSource(database, textId)
  const match = matchPack(
    segments.map(({ content, lead_utf16 }) => ({ body: content.slice(lead_utf16) })),
    pack,
    digest,
  )
  if (match.matched === 0 || !fitsPack(match, pack)) return null
  const translated = translatedBeads(database, textId)
  const isFree = ({ beadIds, packBeads, segments: own }: PackGroup) =>
    packBeads.some(({ english }) => english.length > 0) &&
    !beadIds.some((id) => translated.has(id)) &&
    (own.at(-1)?.position ?? 0) - (own[0]?.position ?? 0) === beadIds.length - 1
  return { match, segments, groups: groupsOf(segments, match.beads).filter(isFree) }
}

export function readSource(database: Database, textId: TextId): readonly SourceRow[] {
  return database.all<SourceRow>(
    `SELECT segments.id, bead_id, beads.position, kind, speaker_zh, speaker_en, starts_paragraph, content, lead_utf16,
       is_in_pack
     FROM segments JOIN beads ON beads.id = bead_id
     WHERE segments.text_id = ? AND side = 'source' ORDER BY segments.position`,
    textId,
  )
}

function translatedBeads(database: Database, textId: TextId): ReadonlySet<BeadId> {
  const sql = `SELECT DISTINCT bead_id FROM segments WHERE text_id = ? AND side = 'target'`
  return new Set(database.all<{ bead_id: BeadId }>(sql, textId).map(({ bead_id }) => bead_id))
}

function groupsOf(segments: readonly SourceRow[], beads: readonly PackBead[]): readonly PackGroup[] {
  const packBeadOf = beads.flatMap((bead) => bead.sourceIndexes.map(() => bead))
  const groups: PackGroup[] = []
  let from = 0
  for (let to = 1; to <= segments.length; to++) {
    const goesOn =
      to < segments.length &&
      (segments[to]?.bead_id === segments[to - 1]?.bead_id || packBeadOf[to] === packBeadOf[to - 1])
    if (goesOn) continue
    const own = segments.slice(from, to)
    groups.push({
      segments: own,
      beadIds: [...new Set(own.map(({ bead_id }) => bead_id))],
      packBeads: [...new Set(packBeadOf.slice(from, to))],
    })
    from = to
  }
  return groups
}
