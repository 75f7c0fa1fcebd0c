import type { BeadId, TextId } from '#contract/ids.ts'
import type { Handlers } from '../../../contract/handlers.ts'
import { type Ground, mutate } from '../../store/mutate.ts'
import { cutBead, type Desk, joinWithNext, moveSegment, writeEnglish } from './edit-beads.ts'
import { editableBead, type StandingBead } from './standing-bead.ts'

type Answered = 'join' | 'cut' | 'move' | 'write' | 'mark'

/** Aligning by hand: each edit is one mutation that can be taken back. */
export function beadHandlers(ground: Ground): Pick<Handlers, `beads.${Answered}`> {
  const edit = (where: { textId: TextId; beadId: BeadId }, work: (desk: Desk, bead: StandingBead) => void) => {
    const { database, makeId } = ground
    const [, mutated] = mutate(ground, (rows) => {
      work({ database, rows, makeId }, editableBead(database, where.textId, where.beadId))
      return { result: null }
    })
    return mutated
  }
  return {
    'beads.join': (where) => edit(where, joinWithNext),
    'beads.cut': ({ sourceCount, targetCount, ...where }) =>
      edit(where, (desk, bead) => cutBead(desk, bead, sourceCount, targetCount)),
    'beads.move': ({ side, direction, ...where }) =>
      edit(where, (desk, bead) => moveSegment(desk, bead, side, direction)),
    'beads.write': ({ english, ...where }) => edit(where, (desk, bead) => writeEnglish(desk, bead, english)),
    'beads.mark': ({ state, ...where }) => edit(where, ({ rows }, bead) => rows.update('beads', bead.id, { state })),
  }
}
