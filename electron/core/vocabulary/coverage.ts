import { createHash } from 'node:crypto'
import type { SegmentId, TextId } from '#contract/ids.ts'
import type { Coverage } from '#contract/vocabulary.ts'
import type { ReaderSentences } from '../corrections/reader-sentences.ts'
import { createRecent } from '../language/recent.ts'
import { once } from '../language/once.ts'
import type { Database } from '../store/database.ts'
import { requireText } from '../store/text-row.ts'
import { isRunningWord } from '#contract/running-words.ts'
import type { Statuses } from './statuses.ts'

export interface CoverageSources {
  readonly database: Database
  readonly sentences: ReaderSentences
  readonly headwordOf: (word: string) => string
  readonly statuses: () => Statuses
}

/** The words of a text by headword, and how many there are in all. */
interface Counts {
  readonly running: number
  readonly byHeadword: ReadonlyMap<string, number>
}

/** A count that is under way. */
interface Counting {
  readonly stamp: string
  nextPosition: number
  running: number
  readonly byHeadword: Map<string, number>
  /** The headwords of the pieces met so far: folding each of them again would take longer than cutting. */
  readonly headwords: Map<string, string>
}

// Some 15 ms of cutting: the core answers others between two steps. Test: coverage.
const STEP_UTF16 = 12_000
const STEP_SENTENCES = 400
const REMEMBERED_TEXTS = 8

/**
 * Counts the running words of texts, each text once, a step at a time: whoever wants to know asks until it is done.
 * What was counted is kept as a derived row and holds until the text, the engines or the reader's own cuts change.
 */
export function countCoverage(sources: CoverageSources) {
  const { database, sentences, statuses } = sources
  const underWay = new Map<TextId, Counting>()
  const remembered = createRecent<string, Counts>(REMEMBERED_TEXTS)
  const engines = once(() => shortHash(sentences.wordsStamp()))
  return (textId: TextId): { coverage: Coverage | null; countedShare: number } => {
    const { digest } = requireText(database, textId)
    const stamp = `${digest} ${engines()} ${shortHash(sentences.rules().cutStamp(textId))}`
    const isKept = database.one('SELECT 1 FROM word_counts WHERE text_id = ? AND stamp = ?', textId, stamp)
    if (isKept) {
      const counts = remembered.get(`${textId} ${stamp}`, () => readCounts(database, textId))
      return { coverage: coverageOf(counts, statuses()), countedShare: 1 }
    }
    const standing = underWay.get(textId)
    const counting = standing?.stamp === stamp ? standing : begin(stamp)
    underWay.set(textId, counting)
    const share = countOn(sources, textId, counting)
    if (share < 1) return { coverage: null, countedShare: share }
    keepCounts(database, textId, counting)
    underWay.delete(textId)
    return { coverage: coverageOf(counting, statuses()), countedShare: 1 }
  }
}

/** Sums up counted words by what the reader said of them. */
export function coverageOf({ running, byHeadword }: Counts, statuses: Statuses): Coverage {
  const sums = { known: 0, learning: 0, ignored: 0 }
  for (const [headword, status] of statuses) sums[status] += byHeadword.get(headword) ?? 0
  return { running, ...sums }
}

const begin = (stamp: string): Counting => ({
  stamp,
  nextPosition: 0,
  running: 0,
  byHeadword: new Map(),
  headwords: new Map(),
})

/** Counts one step and gives the share of the text that is counted. */
function countOn({ database, sentences, headwordOf }: CoverageSources, textId: TextId, counting: Counting): number {
  const rows = database.all<{ id: SegmentId; position: number; content: string; prefixUtf16: number }>(
    `SELECT id, position, content, lead_utf16 AS prefixUtf16 FROM segments WHERE text_id = ? AND side = 'source' AND position >= ?
     ORDER BY position LIMIT ${STEP_SENTENCES}`,
    textId,
    counting.nextPosition,
  )
  let length = 0
  for (const { id, position, content, prefixUtf16 } of rows) {
    for (const { text } of sentences.piecesIn({ textId, segmentId: id, content, prefixUtf16 })) {
      if (!isRunningWord(text)) continue
      const headword = counting.headwords.get(text) ?? headwordOf(text)
      counting.headwords.set(text, headword)
      counting.byHeadword.set(headword, (counting.byHeadword.get(headword) ?? 0) + 1)
      counting.running++
    }
    counting.nextPosition = position + 1
    length += content.length
    if (length >= STEP_UTF16) break
  }
  const last = database.one<{ last: number | null }>(
    `SELECT max(position) AS last FROM segments WHERE text_id = ? AND side = 'source'`,
    textId,
  )?.last
  return last === null || last === undefined ? 1 : Math.min(1, counting.nextPosition / (last + 1))
}

function keepCounts(database: Database, textId: TextId, { stamp, running, byHeadword }: Counting) {
  database.run(
    'INSERT OR REPLACE INTO word_counts (text_id, stamp, running, counts) VALUES (?, ?, ?, ?)',
    textId,
    stamp,
    running,
    JSON.stringify([...byHeadword]),
  )
}

function readCounts(database: Database, textId: TextId): Counts {
  const row = database.one<{ running: number; counts: string }>(
    'SELECT running, counts FROM word_counts WHERE text_id = ?',
    textId,
  )
  // Written by keepCounts above and by nothing else.
  return { running: row?.running ?? 0, byHeadword: new Map(JSON.parse(row?.counts ?? '[]') as [string, number][]) }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
