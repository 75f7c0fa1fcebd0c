import type { Card } from '#contract/cards.ts'
import type { CardId } from '#contract/ids.ts'
import { type Known, knownOf, type Learner } from './learner.ts'

export interface Comparison {
  /** Cards a learner was told are saved, and are not; or are there though the learner was told they are gone. */
  readonly lost: readonly string[]
  /** Cards that are neither as the learner was told nor as the unanswered request would have them. */
  readonly halfWritten: readonly string[]
}

/**
 * Compares the stored cards with what every learner was told. A request that was never answered may have been carried
 * out whole, or not at all; the learner then takes over what is stored.
 */
export function compare(learners: readonly Learner[], stored: readonly Card[]): Comparison {
  const unclaimed = new Map(stored.map((card) => [card.id, card]))
  const [lost, halfWritten]: [string[], string[]] = [[], []]
  for (const learner of learners) {
    for (const [cardId, known] of learner.cards) {
      const card = unclaimed.get(cardId)
      unclaimed.delete(cardId)
      if (!card) noteGone(learner, cardId, lost)
      else if (!fits(learner, card, known))
        halfWritten.push(`${JSON.stringify(known)} is ${JSON.stringify(knownOf(card))}`)
      if (card) learner.cards.set(cardId, knownOf(card))
    }
  }
  for (const card of unclaimed.values()) {
    const owner = learners.find(({ asked }) => asked?.what === 'save' && asked.headword === card.headword)
    if (owner) owner.cards.set(card.id, knownOf(card))
    else lost.push(`${card.headword} was deleted and is there`)
  }
  for (const learner of learners) learner.asked = null
  return { lost, halfWritten }
}

function noteGone({ asked, cards }: Learner, cardId: CardId, lost: string[]) {
  if (asked?.what === 'delete' && asked.cardId === cardId) cards.delete(cardId)
  else lost.push(`${cards.get(cardId)?.headword} is gone`)
}

function fits({ asked }: Learner, card: Card, known: Known): boolean {
  const stored = knownOf(card)
  if (isSame(stored, known)) return true
  if (!asked || asked.what === 'save' || asked.cardId !== card.id) return false
  if (asked.what === 'edit') return isSame(stored, { ...known, note: asked.note })
  return (
    asked.what === 'grade' &&
    stored.reps === known.reps + 1 &&
    isSame({ ...stored, dueAt: 0, reps: 0 }, { ...known, dueAt: 0, reps: 0 })
  )
}

// The state after a review is not in the answer to it; the number of reviews and the due date are.
function isSame(one: Known, other: Known): boolean {
  return (
    one.headword === other.headword && one.note === other.note && one.reps === other.reps && one.dueAt === other.dueAt
  )
}
