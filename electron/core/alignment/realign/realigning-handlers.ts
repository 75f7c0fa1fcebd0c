import { isDeepStrictEqual } from 'node:util'
import { CommandError } from '#contract/errors.ts'
import type { KnownTerm } from '../engine/bead.ts'
import type { Aligner, AlignedPair } from '../documents/aligner.ts'
import { confirmedPairs } from '../documents/confirmed-pairs.ts'
import { createJobs } from '../documents/jobs.ts'
import type { Handlers } from '#contract/handlers.ts'
import { type CoreContext, mutate } from '../../store/mutate.ts'
import { requireOwnText } from '../../store/text-row.ts'
import { applyRealignment } from './apply-realignment.ts'
import { freshPairs, type Plan, planRealignment, taskOf } from './plan-realignment.ts'
import { readStoredPairs } from '../../texts/stored-pairs.ts'

type Answered = 'begin' | 'state' | 'cancel' | 'take'

/** Aligning texts of the library again, round the pairs that a person confirmed. */
export function realigningHandlers(
  context: CoreContext,
  aligner: Aligner,
  terms: readonly KnownTerm[],
): Pick<Handlers, `realigning.${Answered}`> {
  const { database, makeId } = context
  const jobs = createJobs<Plan, readonly AlignedPair[]>(makeId, (plan, progress) =>
    aligner(taskOf(plan, { terms, examples: confirmedPairs(database, plan.textId) }), progress),
  )
  return {
    'realigning.begin': ({ textId, from }) => {
      requireOwnText(database, textId)
      const job = jobs.add(planRealignment(textId, readStoredPairs(database, textId), from))
      jobs.run(job)
      return { job }
    },
    'realigning.state': ({ job }) => {
      const { share, done } = jobs.state(job)
      return { share, isDone: done !== null }
    },
    'realigning.cancel': ({ job }) => {
      jobs.forget(job)
      return {}
    },
    'realigning.take': ({ job: id }) => {
      const { job: plan, done } = jobs.done(id)
      jobs.forget(id)
      const [pairsChanged, mutated] = mutate(context, (mutation) => {
        requireOwnText(database, plan.textId)
        if (!isDeepStrictEqual(readStoredPairs(database, plan.textId), plan.pairs))
          throw new CommandError('pairs-changed')
        return { result: applyRealignment(mutation, plan, freshPairs(plan, done)) }
      })
      return { pairsChanged, ...mutated }
    },
  }
}
