import type { AlignState } from '#contract/aligning-commands.ts'
import type { KnownTerm } from '../engine/bead.ts'
import type { FilePair } from '../../formats/format.ts'
import type { Handlers } from '../../../contract/handlers.ts'
import { prepareUnderstood } from '../../imports/prepare-text.ts'
import { takeIn } from '../../imports/take-in.ts'
import type { Uploads } from '../../imports/uploads.ts'
import { type Ground, mutate } from '../../store/mutate.ts'
import type { Aligner } from './aligner.ts'
import { confirmedPairs } from './confirmed-pairs.ts'
import { createJobs, type JobState } from './jobs.ts'
import { layEnglish } from './lay-english.ts'
import { laySideBySide } from './lay-side-by-side.ts'
import { summaryOf } from './summary.ts'
import { type SidesJob, understandSides } from './understand-sides.ts'

type Answered = 'begin' | 'run' | 'state' | 'cancel' | 'take'

/** New texts from two files, and English for texts that have none. */
export function aligningHandlers(
  ground: Ground,
  uploads: Uploads,
  aligner: Aligner,
  terms: readonly KnownTerm[],
): Pick<Handlers, `aligning.${Answered}`> {
  const jobs = createJobs<SidesJob, readonly FilePair[]>(ground.makeId, ({ sides }, watch) =>
    laySideBySide(sides, aligner, { terms, taught: confirmedPairs(ground.database), ...watch }),
  )
  const reading = { uploads, database: ground.database, clock: ground.clock }
  return {
    'aligning.begin': ({ files, textId }) => {
      const job = understandSides(reading, files, textId)
      return { job: jobs.add(job), preview: job.preview }
    },
    'aligning.run': ({ job }) => ({ state: stateOf(jobs.run(job)) }),
    'aligning.state': ({ job }) => ({ state: stateOf(jobs.state(job)) }),
    'aligning.cancel': ({ job }) => {
      jobs.forget(job)
      return {}
    },
    'aligning.take': ({ job: id, title }) => {
      const { job, done: pairs } = jobs.done(id)
      const [taken, mutated] = mutate(ground, (rows) => {
        const desk = { ...ground, rows }
        if (job.textId === null) return { result: takeIn(desk, preparedOf(job, pairs, title)) }
        layEnglish(desk, job.textId, pairs, job.sides.title.en)
        return { result: { textId: job.textId, arrival: 'new' as const } }
      })
      jobs.forget(id)
      return { ...taken, ...mutated }
    },
  }
}

function stateOf({ share, done }: JobState<readonly FilePair[]>): AlignState {
  if (!done) return { share, summary: null }
  const alone = done.filter(({ source, target }) => source.length === 0 || target.length === 0).length
  return { share, summary: { pairs: done.length, unsure: summaryOf(done).unsure, alone } }
}

/** Aligned pairs as a new text of the library. */
function preparedOf(job: SidesJob, pairs: readonly FilePair[], title: string | null) {
  const paragraphs = pairs.flatMap(({ kind, speaker, source }) =>
    source.length === 0 ? [] : [{ kind, speaker: speaker?.zh ?? null, leadUtf16: 0, sentences: source }],
  )
  const document = { paragraphs, isHardWrapped: false, isInterview: false }
  const read = {
    decoded: { encoding: 'utf-8' as const, hasMark: false, replaced: 0 },
    document,
    title: { zh: job.preview.title, en: job.sides.title.en },
    pairs,
  }
  return prepareUnderstood({ name: job.fileName, digest: job.digest }, title ? { title } : {}, {
    read,
    recognised: null,
  })
}
