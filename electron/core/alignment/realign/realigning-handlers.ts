import { isDeepStrictEqual } from 'node:util'
import { CommandError } from '#contract/errors.ts'
import type { KnownTerm } from '../engine/bead.ts'
import type { Aligner, LaidBead } from '../documents/aligner.ts'
import { confirmedPairs } from '../documents/confirmed-pairs.ts'
import { createJobs } from '../documents/jobs.ts'
import { demandEditable } from '../edit/standing-bead.ts'
import type { Handlers } from '../../../contract/handlers.ts'
import { type Ground, mutate } from '../../store/mutate.ts'
import { layAgain } from './lay-again.ts'
import { freshPairs, type Plan, planAgain, taskOf } from './plan-again.ts'
import { standingPairs } from './standing-pairs.ts'

type Answered = 'begin' | 'state' | 'cancel' | 'take'

/** Aligning texts of the library again, round the pairs that a person settled. */
export function realigningHandlers(
  ground: Ground,
  aligner: Aligner,
  terms: readonly KnownTerm[],
): Pick<Handlers, `realigning.${Answered}`> {
  const { database, makeId } = ground
  const jobs = createJobs<Plan, readonly LaidBead[]>(makeId, (plan, watch) =>
    aligner(taskOf(plan, { terms, taught: confirmedPairs(database, plan.textId) }), watch),
  )
  return {
    'realigning.begin': ({ textId, from }) => {
      demandEditable(database, textId)
      const job = jobs.add(planAgain(textId, standingPairs(database, textId), from))
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
      const [pairsChanged, mutated] = mutate(ground, (rows) => {
        demandEditable(database, plan.textId)
        if (!isDeepStrictEqual(standingPairs(database, plan.textId), plan.pairs))
          throw new CommandError('pairs-changed')
        return { result: layAgain({ database, rows, makeId }, plan, freshPairs(plan, done)) }
      })
      return { pairsChanged, ...mutated }
    },
  }
}
