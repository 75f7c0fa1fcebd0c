import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { BeadId, TextId } from '#contract/ids.ts'
import { type CoreContext, mutate, type MutationContext } from '../../store/mutate.ts'
import { requireOwnText } from '../../store/text-row.ts'
import type { StoredPair } from '../../texts/pair.ts'
import { storedPair } from '../../texts/stored-pairs.ts'
import { cutPair, joinWithNext, moveSegment, writeEnglish } from './edit-pairs.ts'

type Answered = 'join' | 'cut' | 'move' | 'write' | 'mark'

/** Aligning by hand: each edit is one mutation that can be taken back. */
export function beadHandlers(context: CoreContext): Pick<Handlers, `beads.${Answered}`> {
  const edit = (
    { textId, beadId }: { textId: TextId; beadId: BeadId },
    work: (mutation: MutationContext, pair: StoredPair) => void,
  ) => {
    const [, mutated] = mutate(context, (mutation) => {
      requireOwnText(mutation.database, textId)
      const pair = storedPair(mutation.database, textId, beadId)
      if (!pair) throw new CommandError('pair-not-found')
      work(mutation, pair)
      return { result: null }
    })
    return mutated
  }
  return {
    'beads.join': (where) => edit(where, joinWithNext),
    'beads.cut': ({ sourceCount, targetCount, ...where }) =>
      edit(where, (mutation, pair) => cutPair(mutation, pair, sourceCount, targetCount)),
    'beads.move': ({ side, direction, ...where }) =>
      edit(where, (mutation, pair) => moveSegment(mutation, pair, side, direction)),
    'beads.write': ({ english, ...where }) => edit(where, (mutation, pair) => writeEnglish(mutation, pair, english)),
    'beads.mark': ({ state, ...where }) => edit(where, ({ rows }, pair) => rows.update('beads', pair.id, { state })),
  }
}
