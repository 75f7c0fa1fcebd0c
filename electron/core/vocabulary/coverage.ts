import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { CommandError } from '#contract/errors.ts'
import type { SegmentId, TextId } from '#contract/ids.ts'
import type { JobId } from '#contract/jobs.ts'
import type { Coverage } from '#contract/vocabulary.ts'
import type { ReaderSentences } from '../corrections/reader-sentences.ts'
import { createRecent } from '../language/recent.ts'
import type { JobControl, Jobs } from '../jobs/jobs.ts'
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
// With the terms of a glossary, and without.
const REMEMBERED_STAMPS = 2
/** A page of the library asks after each of its texts. */
const MOST_COUNTED_AT_ONCE = 500

export interface CoverageCounter {
  /** How much of a text is known, or the job that counts its words first. Throws 'text-not-found'. */
  ask(textId: TextId): { readonly coverage: Coverage | null; readonly job: JobId | null }
}

/**
 * Counts the running words of texts, each text once, as a job that others run between. What was counted is kept as a
 * derived row and holds until the text, the engines or the reader's own cuts change.
 */
export function createCoverageCounter(sources: CoverageSources, jobs: Jobs): CoverageCounter {
  const { database, sentences, statuses } = sources
  const remembered = createRecent<string, Counts>(REMEMBERED_TEXTS)
  const engines = createRecent<string, string>(REMEMBERED_STAMPS)
  const stampOf = (textId: TextId) => {
    const { digest } = requireText(database, textId)
    const stamp = sentences.of(textId).wordsStamp()
    return `${digest} ${engines.get(stamp, () => shortHash(stamp))} ${shortHash(sentences.rules().cutStamp(textId))}`
  }
  const underWay = new Map<TextId, JobId>()
  const queue = jobs.queue<TextId, object>(async (textId, control) => {
    try {
      await countText(sources, textId, stampOf, control)
      return {}
    } catch (error) {
      // The text was removed meanwhile: there is nothing left to count, and whoever asks again is told.
      if (error instanceof CommandError && error.code === 'text-not-found') return {}
      throw error
    } finally {
      underWay.delete(textId)
    }
  }, MOST_COUNTED_AT_ONCE)
  return {
    ask: (textId) => {
      const stamp = stampOf(textId)
      if (!database.one('SELECT 1 FROM word_counts WHERE text_id = ? AND stamp = ?', textId, stamp)) {
        const job = underWay.get(textId) ?? queue.add(textId)
        underWay.set(textId, job)
        return { coverage: null, job }
      }
      const counts = remembered.get(`${textId} ${stamp}`, () => readCounts(database, textId))
      return { coverage: coverageOf(counts, statuses()), job: null }
    },
  }
}

/** Counts a text from its beginning; anew where it, or how it is cut, is another meanwhile. */
async function countText(
  sources: CoverageSources,
  textId: TextId,
  stampOf: (textId: TextId) => string,
  { onProgress, signal }: JobControl,
) {
  let counting = begin(stampOf(textId))
  for (let share = 0; share < 1;) {
    share = countOn(sources, textId, counting)
    onProgress(share)
    await setImmediate()
    if (signal.aborted) return
    const stamp = stampOf(textId)
    if (stamp === counting.stamp) continue
    counting = begin(stamp)
    share = 0
  }
  keepCounts(sources.database, textId, counting)
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
