import { useCallback, useEffect, useRef, useState } from 'react'
import type { Grade } from '#contract/cards.ts'
import type { Output } from '#contract/commands.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'

const MAX_ANSWER_MS = 3_600_000
/** A card on a learning step comes back by itself while the review is open. */
const MAX_WAIT_MS = 2_000_000_000

/** Which card is asked, whether its answer is shown, and how to grade it. */
export function useReview() {
  const client = useClient()
  const changes = useChanges()
  const [next, setNext] = useState<Output<'study.next'> | null>(null)
  const [isAnswerShown, setAnswerShown] = useState(false)
  const askedAt = useRef(0)
  const shownId = useRef<string | null>(null)
  const isGrading = useRef(false)

  const look = useCallback(async () => {
    const answer = await changes.query(client.call('study.next', {}))
    if (!answer) return
    setNext(answer)
    if (answer.card?.id === shownId.current) return
    shownId.current = answer.card?.id ?? null
    setAnswerShown(false)
    askedAt.current = performance.now()
  }, [client, changes])

  useEffect(() => {
    void look()
    return changes.onChanged((changed) => {
      if (changed.cards.length > 0 || changed.study || changed.settings) void look()
    })
  }, [changes, look])

  useEffect(() => {
    if (!next || next.card || next.comesBackAt === null) return
    const timer = setTimeout(() => void look(), Math.min(MAX_WAIT_MS, Math.max(1000, next.comesBackAt - next.now)))
    return () => clearTimeout(timer)
  }, [next, look])

  async function grade(chosen: Grade) {
    const card = next?.card
    // A second press while the first is being written would grade the next card unseen.
    if (!card || !isAnswerShown || isGrading.current) return
    isGrading.current = true
    const answeredInMs = Math.min(MAX_ANSWER_MS, Math.round(performance.now() - askedAt.current))
    shownId.current = null
    const done = await changes.apply(client.call('study.grade', { cardId: card.id, grade: chosen, answeredInMs }))
    isGrading.current = false
    if (!done) shownId.current = card.id
  }

  return { next, card: next?.card ?? null, isAnswerShown, showAnswer: () => setAnswerShown(true), grade }
}

export type ReviewState = ReturnType<typeof useReview>
