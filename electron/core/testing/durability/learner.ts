import type { Card, Grade } from '#contract/cards.ts'
import { type Client, createClient } from '#contract/client.ts'
import type { Channel } from '#contract/channel.ts'
import type { CardId, UndoToken } from '#contract/ids.ts'
import type { Anchor } from '#contract/text.ts'
import type { Seeded } from '../../random/seeded.ts'

/** What a learner can say of a card of theirs from what they were told. */
export interface Known {
  readonly headword: string
  readonly note: string
  readonly state: Card['state']
  readonly reps: number
  readonly dueAt: number
}

/** The cards of one learner, by id, and the one thing that was asked for and not answered yet. */
export interface Learner {
  readonly number: number
  readonly anchors: readonly Anchor[]
  readonly cards: Map<CardId, Known>
  asked: Asked | null
  acknowledged: number
}

/** `cardId` is null for a card being saved: its id is in the answer. */
export type Asked =
  | { readonly what: 'save'; readonly headword: string }
  | { readonly what: 'edit'; readonly cardId: CardId; readonly note: string }
  | { readonly what: 'grade'; readonly cardId: CardId }
  | { readonly what: 'delete'; readonly cardId: CardId }

export function knownOf({ headword, note, state, reps, dueAt }: Card): Known {
  return { headword, note, state, reps, dueAt }
}

/** Lets a learner save, edit, review and delete without a pause until the core is gone. */
export async function live(learner: Learner, channel: Channel, random: Seeded, onAnswer: () => void): Promise<void> {
  const client = createClient(channel)
  try {
    for (;;) {
      await act(learner, client, random)
      learner.asked = null
      learner.acknowledged++
      onAnswer()
    }
  } catch (error) {
    if (!(error instanceof Error && error.message === 'disconnected')) throw error
  }
}

async function act(learner: Learner, client: Client, random: Seeded) {
  const own = [...learner.cards.keys()]
  const choice = random.below(100)
  const full = learner.anchors.length / 2
  if (own.length === 0 || (choice < 25 && own.length < full)) return save(learner, client, random)
  const cardId = random.pick(own)
  if (choice < 65) return grade(learner, client, cardId, random.pick(['again', 'hard', 'good', 'easy'] as const))
  if (choice < 90) return edit(learner, client, cardId, `笔记 ${random.below(1_000_000)}`)
  return remove(learner, client, cardId, random.below(2) === 0)
}

async function save(learner: Learner, client: Client, random: Seeded) {
  const taken = new Set([...learner.cards.values()].map(({ headword }) => headword))
  const anchor = random.pick(learner.anchors.filter(({ quote }) => !taken.has(quote)))
  learner.asked = { what: 'save', headword: anchor.quote }
  const { card } = await client.call('cards.save', { anchor, termId: null })
  learner.cards.set(card.id, knownOf(card))
}

async function edit(learner: Learner, client: Client, cardId: CardId, note: string) {
  learner.asked = { what: 'edit', cardId, note }
  const { card } = await client.call('cards.edit', { cardId, fields: { note } })
  learner.cards.set(cardId, knownOf(card))
}

async function grade(learner: Learner, client: Client, cardId: CardId, given: Grade) {
  learner.asked = { what: 'grade', cardId }
  const { nextDueAt } = await client.call('study.grade', { cardId, grade: given, answeredInMs: 5 })
  const known = learner.cards.get(cardId)
  if (known) learner.cards.set(cardId, { ...known, reps: known.reps + 1, dueAt: nextDueAt, state: 'learning' })
}

/** Deletes a card, and sometimes takes that back. */
async function remove(learner: Learner, client: Client, cardId: CardId, isTakenBack: boolean) {
  const known = learner.cards.get(cardId)
  learner.asked = { what: 'delete', cardId }
  const { undo } = await client.call('cards.delete', { cardId })
  learner.cards.delete(cardId)
  if (!isTakenBack || !known) return
  learner.asked = { what: 'save', headword: known.headword }
  learner.acknowledged++
  await client.call('history.undo', { token: undo as UndoToken })
  learner.cards.set(cardId, known)
}
