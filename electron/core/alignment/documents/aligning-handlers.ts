import type { KnownTerm } from '../engine/bead.ts'
import type { FilePair } from '../../formats/format.ts'
import type { Handlers } from '#contract/handlers.ts'
import { prepareImport } from '../../imports/prepare-text.ts'
import { importText } from '../../imports/import-text.ts'
import { textOfPairs } from '../../imports/read-text-file.ts'
import type { Uploads } from '../../uploads/uploads.ts'
import type { CoreContext } from '../../store/core-context.ts'
import { mutate, type MutationContext } from '../../store/mutate.ts'
import { requireText, shownTitle } from '../../store/text-row.ts'
import { type Aligner, progressOf } from './aligner.ts'
import { confirmedPairs } from './confirmed-pairs.ts'
import type { Jobs } from '../../jobs/jobs.ts'
import { insertTranslation } from './insert-translation.ts'
import { alignSides } from './align-sides.ts'
import { summaryOf } from './summary.ts'
import { type SidesJob, prepareSides } from './prepare-sides.ts'

/** New texts from two files, and English for texts that have none. */
export function aligningHandlers(
  context: CoreContext,
  uploads: Uploads,
  aligner: Aligner,
  terms: readonly KnownTerm[],
  jobs: Jobs,
): Pick<Handlers, `aligning.${'begin' | 'summary' | 'take'}`> {
  const { database, clock } = context
  const queue = jobs.queue<SidesJob, readonly FilePair[]>(({ sides }, control) =>
    alignSides(sides, aligner, { terms, examples: confirmedPairs(database), ...progressOf(control) }),
  )
  return {
    'aligning.begin': ({ files, textId, as }) => {
      const job = prepareSides({ uploads, database, clock }, files, textId, as)
      return { job: queue.add(job), preview: job.preview }
    },
    'aligning.summary': ({ job }) => {
      const { done } = queue.done(job)
      const unaligned = done.filter(({ source, target }) => source.length === 0 || target.length === 0).length
      return { pairs: done.length, unsure: summaryOf(done).unsure, unaligned }
    },
    'aligning.take': ({ job: id, title }) => {
      const { task, done: pairs } = queue.done(id)
      const [taken, mutated] = mutate(context, (mutation) => takePairs(mutation, task, pairs, title))
      queue.forget(id)
      return { ...taken, ...mutated }
    },
  }
}

function takePairs(mutation: MutationContext, job: SidesJob, pairs: readonly FilePair[], title: string | null) {
  if (job.textId === null) {
    const text = preparedOf(job, pairs, title)
    const step = { kind: 'text-imported', title: shownTitle(text.title) } as const
    return { result: importText(mutation, text), step }
  }
  const own = requireText(mutation.database, job.textId)
  insertTranslation(mutation, job.textId, pairs, job.sides.title.en)
  const step = { kind: 'translation-added', title: shownTitle(own.title) } as const
  return { result: { textId: job.textId, arrival: 'new' as const }, step }
}

/** Aligned pairs as a new text of the library. */
function preparedOf(job: SidesJob, pairs: readonly FilePair[], title: string | null) {
  const read = textOfPairs(pairs, { zh: job.preview.title, en: job.sides.title.en })
  return prepareImport({ name: job.fileName, digest: job.digest }, title ? { title } : {}, { read, recognised: null })
}
