import { CommandError } from '#contract/errors.ts'
import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { FilePair } from '../../formats/format.ts'
import { insertTarget } from '../../texts/target-row.ts'
import { joinBeads, numberBeads } from '../../packs/apply-pack.ts'
import { readSource, type SourceRow } from '../../packs/plan-pack.ts'
import type { Database } from '../../store/database.ts'
import type { MutationContext } from '../../store/mutate.ts'
import { requireText } from '../../store/text-row.ts'

interface PlacedPair {
  readonly segments: readonly SourceRow[]
  readonly pair: FilePair
}

/**
 * Lays English that was aligned with a text of the library beside it. `pairs` hold its Chinese sentences, all of them in
 * order but for blank ones. Throws 'english-already' where the text has some: that is not written over.
 */
export function insertTranslation(
  context: MutationContext,
  textId: TextId,
  pairs: readonly FilePair[],
  titleEn: string,
) {
  const { database, rows } = context
  requireText(database, textId)
  if (database.one(`SELECT 1 FROM segments WHERE text_id = ? AND side = 'target' LIMIT 1`, textId))
    throw new CommandError('english-already')
  const placed = withSegments(readSource(database, textId), pairs)
  for (const { segments, pair } of placed) {
    const beadIds = [...new Set(segments.map(({ bead_id }) => bead_id))]
    const { confidence, origin, state } = pair
    if (segments.length > 0) joinBeads(context, { segments, beadIds }, { confidence, origin, state })
  }
  numberBeads(context, textId)
  insertEnglish(context, textId, placed)
  const count = database.one<{ count: number }>('SELECT count(*) AS count FROM beads WHERE text_id = ?', textId)
  rows.update('texts', textId, { title_en: titleEn, pair_count: count?.count ?? 0 })
}

/** The stored sentences of each pair, found by walking both in order. */
function withSegments(stored: readonly SourceRow[], pairs: readonly FilePair[]): readonly PlacedPair[] {
  let at = 0
  return pairs.map((pair) => {
    const segments: SourceRow[] = []
    for (const content of pair.source) {
      while (at < stored.length && stored[at]?.content !== content) at += 1
      const found = stored[at++]
      if (found) segments.push(found)
    }
    return { segments, pair }
  })
}

function insertEnglish(context: MutationContext, textId: TextId, placed: readonly PlacedPair[]) {
  const { database, rows, makeId } = context
  let [position, last] = [0, -1]
  for (const { segments, pair } of placed) {
    const [first] = segments
    const bead = first ? beadOf(database, first.id) : null
    const beadId = bead?.id ?? insertUnaligned(context, textId, last + 1, pair)
    last = bead?.position ?? last + 1
    for (const [index, content] of pair.target.entries()) {
      insertTarget(rows, {
        id: makeId<SegmentId>(),
        textId,
        beadId,
        position: position++,
        kind: pair.places?.target[index]?.kind ?? first?.kind ?? pair.kind,
        speaker: { zh: first?.speaker_zh ?? null, en: first ? first.speaker_en || (pair.speaker?.en ?? '') : null },
        startsParagraph: pair.places?.target[index]?.startsParagraph ?? (index === 0 && first?.starts_paragraph === 1),
        content,
        prefixUtf16: pair.prefixesUtf16?.target[index] ?? 0,
        asWritten: pair.asWritten?.target[index] ?? null,
        spans: pair.spans?.target[index] ?? [],
      })
    }
  }
}

const beadOf = (database: Database, segmentId: SegmentId) =>
  database.one<{ id: BeadId; position: number }>(
    'SELECT beads.id, beads.position FROM segments JOIN beads ON beads.id = bead_id WHERE segments.id = ?',
    segmentId,
  ) ?? null

/** A bead for English without Chinese. */
function insertUnaligned({ rows, makeId }: MutationContext, textId: TextId, position: number, pair: FilePair): BeadId {
  const id = makeId<BeadId>()
  const { confidence, origin, state } = pair
  rows.shift({ table: 'beads', key: textId, order: 'beads', from: position, by: 1 })
  rows.insert('beads', { id, text_id: textId, position, confidence, origin, state })
  return id
}
