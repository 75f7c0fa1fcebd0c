import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { StepName } from '#contract/history.ts'
import type { BeadId, TextId } from '#contract/ids.ts'
import type { CoreContext } from '../../store/core-context.ts'
import { mutate, type MutationContext } from '../../store/mutate.ts'
import { requireOwnText } from '../../store/text-row.ts'
import type { StoredPair } from '../../texts/pair.ts'
import { storedPair } from '../../texts/stored-pairs.ts'
import { cutPair, joinWithNext, moveSegment, writeEnglish } from './edit-pairs.ts'

type Answered = 'join' | 'cut' | 'move' | 'write' | 'mark'
type Where = { readonly textId: TextId; readonly beadId: BeadId }
type Edit = (mutation: MutationContext, pair: StoredPair) => void

/** Aligning by hand: each edit is one mutation that can be taken back. */
export function beadHandlers(context: CoreContext): Pick<Handlers, `beads.${Answered}`> {
  const edit = (where: Where, name: (pair: number) => StepName, work: Edit) => editPair(context, where, name, work)
  return {
    'beads.join': (where) => edit(where, (pair) => ({ kind: 'pairs-joined', pair }), joinWithNext),
    'beads.cut': ({ sourceCount, targetCount, ...where }) => {
      const cut: Edit = (mutation, pair) => cutPair(mutation, pair, sourceCount, targetCount)
      return edit(where, (pair) => ({ kind: 'pair-cut', pair }), cut)
    },
    'beads.move': ({ side, direction, ...where }) => {
      const move: Edit = (mutation, pair) => moveSegment(mutation, pair, side, direction)
      return edit(where, (pair) => ({ kind: 'sentence-moved', pair, side }), move)
    },
    'beads.write': ({ english, ...where }) => {
      const write: Edit = (mutation, pair) => writeEnglish(mutation, pair, english)
      return edit(where, (pair) => ({ kind: 'translation-written', pair }), write)
    },
    'beads.mark': ({ state, ...where }) => {
      const mark: Edit = ({ rows }, pair) => rows.update('beads', pair.id, { state })
      return edit(where, (pair) => ({ kind: 'pair-marked', pair, state }), mark)
    },
  }
}

/** Throws 'text-not-found', 'text-is-bundled', 'pair-not-found', and what the edit itself throws. */
function editPair(context: CoreContext, { textId, beadId }: Where, name: (pair: number) => StepName, work: Edit) {
  const [, mutated] = mutate(context, (mutation) => {
    requireOwnText(mutation.database, textId)
    const pair = storedPair(mutation.database, textId, beadId)
    if (!pair) throw new CommandError('pair-not-found')
    work(mutation, pair)
    return { result: null, step: name(pair.position + 1) }
  })
  return mutated
}
