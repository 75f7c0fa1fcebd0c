import { CommandError } from '#contract/errors.ts'
import type { AlignPreview, AlignState, JobId } from '#contract/aligning-commands.ts'
import type { TextId } from '#contract/ids.ts'
import type { AlignLexicon } from '../align/align-lexicon.ts'
import type { AlignOptions } from '../align/bead.ts'
import type { FilePair } from '../formats/format.ts'
import type { MakeId } from '../ids.ts'
import { laySideBySide, type Sides } from './lay-side-by-side.ts'
import { summaryOf } from './summary.ts'

/** Two sides on their way to pairs. */
export interface Job {
  readonly sides: Sides
  readonly preview: AlignPreview
  /** SHA-256 of the files, in the order Chinese, English. */
  readonly digest: string
  /** The text of the library that gets its English, or null. */
  readonly textId: TextId | null
  readonly fileName: string
}

interface Running {
  readonly job: Job
  share: number
  isCancelled: boolean
  pairs: readonly FilePair[] | null
  /** What went wrong, told to whoever asks next. */
  failure: Error | null
}

export interface Jobs {
  add(job: Job): JobId
  /** Starts the alignment, once; it goes on between other requests. */
  run(id: JobId): AlignState
  state(id: JobId): AlignState
  /** The pairs of a job that is done. Throws 'upload-gone'. */
  done(id: JobId): { readonly job: Job; readonly pairs: readonly FilePair[] }
  forget(id: JobId): void
}

/** A window has one job at a time; a forgotten one must not pile up. */
const MAX_JOBS = 4

/** What the reader's glossary and confirmed pairs teach the aligner. */
export type Knowledge = Required<Pick<AlignOptions, 'terms' | 'taught'>>

export function createJobs(makeId: MakeId, lexicon: () => AlignLexicon, knowledge: () => Knowledge): Jobs {
  const jobs = new Map<JobId, Running>()
  const started = new Set<JobId>()
  const find = (id: JobId): Running => {
    const found = jobs.get(id)
    if (!found) throw new CommandError('upload-gone')
    return found
  }
  const forget = (id: JobId) => {
    const running = jobs.get(id)
    if (running) running.isCancelled = true
    jobs.delete(id)
    started.delete(id)
  }
  async function align(running: Running) {
    const signal = {
      get aborted() {
        return running.isCancelled
      },
      reason: 'cancelled',
    }
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
      running.share = done / (total + 1)
    }
    try {
      running.pairs = await laySideBySide(running.job.sides, lexicon, { ...knowledge(), onProgress, signal })
    } catch (error) {
      running.failure = error instanceof Error ? error : new Error(String(error))
    }
  }
  return {
    add: (job) => {
      for (const oldest of [...jobs.keys()].slice(0, Math.max(0, jobs.size - MAX_JOBS + 1))) forget(oldest)
      const id = makeId<JobId>()
      jobs.set(id, { job, share: 0, isCancelled: false, pairs: null, failure: null })
      return id
    },
    run: (id) => {
      const running = find(id)
      if (!started.has(id)) void align(running)
      started.add(id)
      return stateOf(running)
    },
    state: (id) => stateOf(find(id)),
    done: (id) => {
      const { job, pairs } = find(id)
      if (!pairs) throw new CommandError('upload-gone')
      return { job, pairs }
    },
    forget,
  }
}

function stateOf({ share, pairs, failure }: Running): AlignState {
  if (failure) throw failure
  if (!pairs) return { share, summary: null }
  const { unsure } = summaryOf(pairs)
  const alone = pairs.filter(({ source, target }) => source.length === 0 || target.length === 0).length
  return { share: 1, summary: { pairs: pairs.length, unsure, alone } }
}
