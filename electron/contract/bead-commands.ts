import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { BeadId, TextId } from './ids.ts'
import { BeadState } from './text.ts'
import { textUpTo, upTo } from './units.ts'

const bead = { textId: TextId, beadId: BeadId }
const errors = ['text-not-found', 'text-is-bundled', 'pair-not-found', 'not-applicable', ...mutationErrors] as const
const output = v.strictObject(mutated)

/** Most sentences of English that a person may lay beside one pair. */
const MAX_SENTENCES = 40

/** Aligning by hand: which sentences stand in which pair. A text that comes with the program is refused. */
export const beadCommands = [
  /** Makes one pair of this and the next. */
  command('beads.join', { input: v.strictObject(bead), output, errors }),
  /** Cuts a pair after so many sentences of each side; the rest becomes a pair of its own. */
  command('beads.cut', {
    input: v.strictObject({ ...bead, sourceCount: upTo(10_000), targetCount: upTo(10_000) }),
    output,
    errors,
  }),
  /** Moves the first sentence of a side up into the pair before, or the last one down into the pair after. */
  command('beads.move', {
    input: v.strictObject({ ...bead, side: v.picklist(['source', 'target']), direction: v.picklist(['up', 'down']) }),
    output,
    errors,
  }),
  /** Makes these the English sentences of a pair, in this order. */
  command('beads.write', {
    input: v.strictObject({
      ...bead,
      english: v.pipe(v.array(v.pipe(textUpTo(4000), v.minLength(1))), v.maxLength(MAX_SENTENCES)),
    }),
    output,
    errors,
  }),
  /** Says that a person has looked at a pair. */
  command('beads.mark', { input: v.strictObject({ ...bead, state: BeadState }), output, errors }),
] as const
