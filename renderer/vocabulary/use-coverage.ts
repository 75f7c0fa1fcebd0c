import { useEffect, useState } from 'react'
import type { TextId } from '#contract/ids.ts'
import type { Coverage } from '#contract/vocabulary.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { nullIfNotFound } from '../platform/null-if-not-found.ts'

const BETWEEN_STEPS_MS = 20

interface Counted {
  readonly coverage: Coverage | null
  readonly countedShare: number
}

/** How much of a text is known; asked on, a step at a time, while its words are being counted. */
export function useCoverage(textId: TextId): Counted {
  const client = useClient()
  const changes = useChanges()
  const [counted, setCounted] = useState<Counted>({ coverage: null, countedShare: 0 })
  useEffect(() => {
    let isWanted = true
    let isAsking = false
    let isStale = false
    async function look() {
      if (isAsking) {
        isStale = true
        return
      }
      isAsking = true
      while (isWanted) {
        isStale = false
        const answer = await changes.query(client.call('vocabulary.coverage', { textId }).catch(nullIfNotFound))
        if (!answer) break
        if (isWanted) setCounted(answer)
        if (answer.coverage && !isStale) break
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_STEPS_MS))
      }
      isAsking = false
    }
    void look()
    const stop = changes.onChanged((changed) => {
      if (changed.words || changed.corrections || changed.texts.includes(textId)) void look()
    })
    return () => {
      isWanted = false
      stop()
    }
  }, [client, changes, textId])
  return counted
}

/** The share of running words that are known, 0 to 1; ignored words are left out. */
export const knownShare = ({ running, known, ignored }: Coverage): number => known / Math.max(1, running - ignored)
