import type { Term } from '#contract/glossary.ts'
import type { SegmentId, TextId } from '#contract/ids.ts'
import type { Place } from '#contract/text.ts'
import { formsOf, type Sentences } from '../language/annotate/sentences.ts'
import type { Database } from '../store/database.ts'

interface CandidateRow {
  readonly pair_index: number
  readonly segment_id: SegmentId
  readonly content: string
  readonly lead_utf16: number
}

/** Every place of a term in the Chinese of a text, in order. Labels and marks are no places. */
export function findPlaces(database: Database, { finder }: Sentences, textId: TextId, term: Term): Place[] {
  return candidates(database, textId, term).flatMap(({ pair_index, segment_id, content, lead_utf16: lead }) =>
    finder
      .inChinese(content.slice(lead))
      .filter(({ termId }) => termId === term.id)
      .map(({ startUtf16, endUtf16 }) => {
        const range = { startUtf16: startUtf16 + lead, endUtf16: endUtf16 + lead }
        return { pairIndex: pair_index, segmentId: segment_id, ...range, sentence: content }
      }),
  )
}

// SQLite throws out the sentences without the letters; whether they are a word there is the finder's question.
// LIKE, because it takes ASCII capitals for small letters, as the finder may.
function candidates(database: Database, textId: TextId, term: Term): readonly CandidateRow[] {
  const { zh, en } = formsOf(term)
  const forms = [...new Set([...zh, ...en])].map((form) => `%${form.replace(/[\\%_]/g, String.raw`\$&`)}%`)
  const hasForm = forms.map(() => String.raw`content LIKE ? ESCAPE '\'`).join(' OR ')
  return database.all<CandidateRow>(
    `SELECT beads.position AS pair_index, segments.id AS segment_id, content, lead_utf16
     FROM segments JOIN beads ON beads.id = bead_id
     WHERE segments.text_id = ? AND side = 'source' AND (${hasForm}) ORDER BY segments.position`,
    textId,
    ...forms,
  )
}
