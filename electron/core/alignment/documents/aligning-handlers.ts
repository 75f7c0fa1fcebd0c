import type { AlignState } from '#contract/aligning-commands.ts'
import type { KnownTerm } from '../engine/bead.ts'
import type { FilePair } from '../../formats/format.ts'
import type { Handlers } from '#contract/handlers.ts'
import { prepareImport } from '../../imports/prepare-text.ts'
import { importText } from '../../imports/import-text.ts'
import { textOfPairs } from '../../imports/read-text-file.ts'
import type { Uploads } from '../../uploads/uploads.ts'
import { type CoreContext, mutate } from '../../store/mutate.ts'
import type { Aligner } from './aligner.ts'
import { confirmedPairs } from './confirmed-pairs.ts'
import { createJobs, type JobState } from './jobs.ts'
import { insertTranslation } from './insert-translation.ts'
import { alignSides } from './align-sides.ts'
import { summaryOf } from './summary.ts'
import { type SidesJob, prepareSides } from './prepare-sides.ts'

type Answered = 'begin' | 'run' | 'state' | 'cancel' | 'take'

/** New texts from two files, and English for texts that have none. */
export function aligningHandlers(
  context: CoreContext,
  uploads: Uploads,
  aligner: Aligner,
  terms: readonly KnownTerm[],
): Pick<Handlers, `aligning.${Answered}`> {
  const jobs = createJobs<SidesJob, readonly FilePair[]>(context.makeId, ({ sides }, progress) =>
    alignSides(sides, aligner, { terms, examples: confirmedPairs(context.database), ...progress }),
  )
  const reading = { uploads, database: context.database, clock: context.clock }
  return {
    'aligning.begin': ({ files, textId }) => {
      const job = prepareSides(reading, files, textId)
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
      const [taken, mutated] = mutate(context, (mutation) => {
        if (job.textId === null) return { result: importText(mutation, preparedOf(job, pairs, title)) }
        insertTranslation(mutation, job.textId, pairs, job.sides.title.en)
        return { result: { textId: job.textId, arrival: 'new' as const } }
      })
      jobs.forget(id)
      return { ...taken, ...mutated }
    },
  }
}

function stateOf({ share, done }: JobState<readonly FilePair[]>): AlignState {
  if (!done) return { share, summary: null }
  const unaligned = done.filter(({ source, target }) => source.length === 0 || target.length === 0).length
  return { share, summary: { pairs: done.length, unsure: summaryOf(done).unsure, unaligned } }
}

/** Aligned pairs as a new text of the library. */
function preparedOf(job: SidesJob, pairs: readonly FilePair[], title: string | null) {
  const read = textOfPairs(pairs, { zh: job.preview.title, en: job.sides.title.en })
  return prepareImport({ name: job.fileName, digest: job.digest }, title ? { title } : {}, { read, recognised: null })
}
