import type { TextId } from '#contract/ids.ts'
import type { Kind } from '#contract/text.ts'
import type { FilePair } from '../formats/format.ts'
import { asWrittenOf } from '../formats/sides/as-written.ts'
import { leadsOf } from '../formats/sides/leads.ts'
import type { Database } from '../store/database.ts'

interface Row {
  readonly bead_id: string
  readonly confidence: number
  readonly origin: FilePair['origin']
  readonly state: FilePair['state']
  readonly side: 'source' | 'target'
  readonly kind: Kind
  readonly speaker_zh: string | null
  readonly speaker_en: string | null
  readonly starts_paragraph: number
  readonly content: string
  readonly lead_utf16: number
  readonly as_written: string | null
}

const writtenOf = ({ as_written }: Row) => as_written
const leadOf = ({ lead_utf16 }: Row) => lead_utf16

/** All pairs of a text as they are written into a file, in order. */
export function readTextPairs(database: Database, textId: TextId): readonly FilePair[] {
  const rows = database.all<Row>(
    `SELECT beads.id AS bead_id, confidence, origin, state, side, kind, speaker_zh, speaker_en, starts_paragraph, content, lead_utf16, as_written
     FROM beads JOIN segments ON segments.bead_id = beads.id
     WHERE beads.text_id = ? ORDER BY beads.position, side, segments.position`,
    textId,
  )
  return [...Map.groupBy(rows, ({ bead_id }) => bead_id).values()].flatMap((ofPair) => {
    const [first] = ofPair
    if (!first) return []
    const { kind, confidence, origin, state, speaker_zh, speaker_en } = first
    const of = (side: Row['side']) => ofPair.filter((row) => row.side === side)
    const [source, target] = [of('source'), of('target')]
    return {
      kind,
      speaker: speaker_zh === null || speaker_en === null ? null : { zh: speaker_zh, en: speaker_en },
      startsParagraph: ofPair.some(({ starts_paragraph }) => starts_paragraph === 1),
      source: source.map(({ content }) => content),
      target: target.map(({ content }) => content),
      ...leadsOf({ source: source.map(leadOf), target: target.map(leadOf) }),
      ...asWrittenOf({ source: source.map(writtenOf), target: target.map(writtenOf) }),
      confidence,
      origin,
      state,
    }
  })
}
