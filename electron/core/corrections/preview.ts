import { setImmediate as pause } from 'node:timers/promises'
import type { CorrectedPlace } from '#contract/corrections.ts'
import type { SegmentId, TextId } from '#contract/ids.ts'
import type { Database } from '../store/database.ts'
import type { CheckedDraft } from './draft.ts'
import { effectsOf, partsNow } from './effect.ts'
import type { ReaderSentences } from './reader-sentences.ts'
import type { Rule } from './rules.ts'

const SHOWN_PLACES = 5
// A thousand sentences take a tenth of a second; nobody needs the exact number of 的 in a novel.
const MOST_SENTENCES = 2000
// Sentences searched, and sentences cut and read, before the core looks at other requests: some 10 ms each.
const SEARCHED_AT_ONCE = 5000
const READ_AT_ONCE = 64

/** What a draft would change, nothing stored: every place of a narrow one, the first thousands of a wide one. */
export async function previewDraft(
  database: Database,
  sentences: ReaderSentences,
  rules: readonly Rule[],
  draft: CheckedDraft,
) {
  const find = effectsOf(draft, sentences, rules)
  const before = partsNow(draft, sentences)
  const own = find(draft.placed).find(({ startUtf16 }) => startUtf16 === draft.startUtf16)
  const places: CorrectedPlace[] = []
  const texts = new Set<TextId>()
  let count = 0
  let read = 0
  for await (const row of candidates(database, draft)) {
    if (read++ >= MOST_SENTENCES) return { ...answer(), isMore: true }
    const { text_id, segment_id, content, lead_utf16 } = row
    const placed = { textId: text_id, segmentId: segment_id, content, prefixUtf16: lead_utf16 }
    for (const effect of find(placed)) {
      count++
      texts.add(text_id)
      if (places.length < SHOWN_PLACES) places.push(placeOf(row, draft, effect))
    }
  }
  return { ...answer(), isMore: false }

  function answer() {
    return { before, after: own?.after ?? before, count, textCount: texts.size, places }
  }
}

function placeOf(
  { content, pair_index, title_zh, title_en }: CandidateRow,
  { form }: CheckedDraft,
  { startUtf16, before, after }: ReturnType<ReturnType<typeof effectsOf>>[number],
): CorrectedPlace {
  return {
    textTitle: { zh: title_zh, en: title_en },
    pairIndex: pair_index,
    sentence: content,
    startUtf16,
    endUtf16: startUtf16 + form.length,
    before,
    after,
  }
}

interface CandidateRow {
  readonly text_id: TextId
  readonly segment_id: SegmentId
  readonly position: number
  readonly content: string
  readonly lead_utf16: number
  readonly pair_index: number
  readonly title_zh: string
  readonly title_en: string
}

/** The sentences that hold the form, the draft's own text first, with pauses in which the core answers others. */
async function* candidates(database: Database, { scope, placed, form }: CheckedDraft): AsyncGenerator<CandidateRow> {
  if (scope === 'here') {
    yield* database.all<CandidateRow>(`${selectRows} WHERE segments.id = ?`, placed.segmentId)
    return
  }
  for (const textId of scope === 'text' ? [placed.textId] : textsFrom(database, placed.textId)) {
    const last = database.one<{ last: number | null }>(
      `SELECT max(position) AS last FROM segments WHERE text_id = ? AND side = 'source'`,
      textId,
    )?.last
    for (let from = 0; from <= (last ?? -1);) {
      const rows = rowsFrom(database, textId, from, form)
      yield* rows
      from = rows.length === READ_AT_ONCE ? (rows.at(-1)?.position ?? from) + 1 : from + SEARCHED_AT_ONCE
      await pause()
    }
  }
}

function textsFrom(database: Database, first: TextId): readonly TextId[] {
  const texts = database.all<{ id: TextId }>(
    'SELECT id FROM texts WHERE removed_at IS NULL ORDER BY id = ? DESC, id',
    first,
  )
  return texts.map(({ id }) => id)
}

const selectRows = `SELECT segments.text_id, segments.id AS segment_id, segments.position, content, lead_utf16,
    beads.position AS pair_index, title_zh, title_en
  FROM segments JOIN beads ON beads.id = bead_id JOIN texts ON texts.id = segments.text_id`

function rowsFrom(database: Database, textId: TextId, from: number, form: string): readonly CandidateRow[] {
  return database.all<CandidateRow>(
    `${selectRows} WHERE segments.text_id = ? AND side = 'source' AND segments.position >= ? AND segments.position < ?
       AND instr(content, ?) ORDER BY segments.position LIMIT ${READ_AT_ONCE}`,
    textId,
    from,
    from + SEARCHED_AT_ONCE,
    form,
  )
}
