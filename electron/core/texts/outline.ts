import type { TextId } from '#contract/ids.ts'
import type { OutlineEntry } from '#contract/text.ts'
import type { Database } from '../store/database.ts'
import type { Side } from './pair.ts'

interface HeadingRow {
  readonly pair_index: number
  readonly side: Side
  readonly content: string
  readonly lead_utf16: number
}

/** The headings of a text, in order, by the segments that are headings. Its cost grows with their number alone. */
export function readOutline(database: Database, textId: TextId): OutlineEntry[] {
  const rows = database.all<HeadingRow>(
    `SELECT beads.position AS pair_index, beside.side, beside.content, beside.lead_utf16
     FROM segments AS heading INDEXED BY segments_headings
     JOIN beads ON beads.id = heading.bead_id
     JOIN segments AS beside ON beside.bead_id = beads.id
     WHERE heading.text_id = ? AND heading.side = 'source' AND heading.kind = 'heading'
       AND heading.starts_paragraph = 1
     ORDER BY heading.position, beside.side, beside.position`,
    textId,
  )
  const byPair = Map.groupBy(rows, ({ pair_index }) => pair_index)
  return [...byPair].map(([pairIndex, ofPair]) => {
    const said = (side: Side) => ofPair.filter((row) => row.side === side).map(titleOf)
    return { pairIndex, title: { zh: said('source').join(''), en: said('target').join(' ') } }
  })
}

// Texts that were stored before leads were have none, and a heading's mark is no part of its name.
const titleOf = ({ content, lead_utf16 }: HeadingRow) => content.slice(lead_utf16).replace(/^#{1,6}\s+/, '')
