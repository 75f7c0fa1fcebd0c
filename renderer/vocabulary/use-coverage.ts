import { useEffect, useState } from 'react'
import type { TextId } from '#contract/ids.ts'
import type { Coverage } from '#contract/vocabulary.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { nullIfNotFound } from '../platform/null-if-not-found.ts'
import { runJob } from '../platform/run-job.ts'

interface Counted {
  readonly coverage: Coverage | null
  readonly countedShare: number
}

/** How much of a text is known; while its words are being counted, how far that is. */
export function useCoverage(textId: TextId): Counted {
  const client = useClient()
  const changes = useChanges()
  const [counted, setCounted] = useState<Counted>({ coverage: null, countedShare: 0 })
  useEffect(() => {
    let isWanted = true
    let isAsking = false
    let isStale = false
    const show = (next: Counted) => isWanted && setCounted(next)
    const ask = () => changes.query(client.call('vocabulary.coverage', { textId }).catch(nullIfNotFound))
    async function look() {
      isStale = isAsking
      if (isAsking) return
      isAsking = true
      for (let answer = await ask(); isWanted && answer; answer = await ask()) {
        const { coverage, job } = answer
        if (coverage) show({ coverage, countedShare: 1 })
        if (coverage && !isStale) break
        isStale = false
        if (job && !(await runJob(client, changes, job, (countedShare) => show({ coverage: null, countedShare }))))
          break
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
