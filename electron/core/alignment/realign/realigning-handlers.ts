import { isDeepStrictEqual } from 'node:util'
import { CommandError } from '#contract/errors.ts'
import type { KnownTerm } from '../engine/bead.ts'
import { type AlignedPair, type Aligner, progressOf } from '../documents/aligner.ts'
import { confirmedPairs } from '../documents/confirmed-pairs.ts'
import type { Jobs } from '../../jobs/jobs.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { CoreContext } from '../../store/core-context.ts'
import { mutate } from '../../store/mutate.ts'
import { requireOwnText, shownTitle } from '../../store/text-row.ts'
import { applyRealignment } from './apply-realignment.ts'
import { freshPairs, type Plan, planRealignment, taskOf } from './plan-realignment.ts'
import { readStoredPairs } from '../../texts/stored-pairs.ts'

/** Aligning texts of the library again, round the pairs that a person confirmed. */
export function realigningHandlers(
  context: CoreContext,
  aligner: Aligner,
  terms: readonly KnownTerm[],
  jobs: Jobs,
): Pick<Handlers, `realigning.${'begin' | 'take'}`> {
  const { database } = context
  const queue = jobs.queue<Plan, readonly AlignedPair[]>((plan, control) =>
    aligner(taskOf(plan, { terms, examples: confirmedPairs(database, plan.textId) }), progressOf(control)),
  )
  return {
    'realigning.begin': ({ textId, from }) => {
      requireOwnText(database, textId)
      return { job: queue.add(planRealignment(textId, readStoredPairs(database, textId), from)) }
    },
    'realigning.take': ({ job: id }) => {
      const { task: plan, done } = queue.done(id)
      queue.forget(id)
      const [pairsChanged, mutated] = mutate(context, (mutation) => {
        const { title } = requireOwnText(database, plan.textId)
        if (!isDeepStrictEqual(readStoredPairs(database, plan.textId), plan.pairs))
          throw new CommandError('pairs-changed')
        const count = applyRealignment(mutation, plan, freshPairs(plan, done))
        return { result: count, step: { kind: 'text-realigned', title: shownTitle(title), count } }
      })
      return { pairsChanged, ...mutated }
    },
  }
}
