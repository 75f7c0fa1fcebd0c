import { useEffect, useState } from 'react'
import type { Explanation } from '#contract/dictionary.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'

/** What the dictionary says of a place in a text; null until it has answered. */
export function useExplanation(text: string, atUtf16: number): Explanation | null {
  const client = useClient()
  const changes = useChanges()
  const [explanation, setExplanation] = useState<Explanation | null>(null)
  useEffect(() => {
    let isWanted = true
    void changes.query(client.call('dictionary.explain', { text, atUtf16 })).then((answer) => {
      if (isWanted) setExplanation(answer?.explanation ?? null)
    })
    return () => {
      isWanted = false
    }
  }, [client, changes, text, atUtf16])
  return explanation
}
