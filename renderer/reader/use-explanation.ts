import { useEffect, useState } from 'react'
import type { Explanation } from '#contract/dictionary.ts'
import { useServices } from '../app/services.ts'

/** What the dictionary says of a place in a text; null until it has answered. */
export function useExplanation(text: string, atUtf16: number): Explanation | null {
  const { client, changes } = useServices()
  const [explanation, setExplanation] = useState<Explanation | null>(null)
  useEffect(() => {
    let isWanted = true
    void changes.ask(client.call('dictionary.explain', { text, atUtf16 })).then((answer) => {
      if (isWanted) setExplanation(answer?.explanation ?? null)
    })
    return () => {
      isWanted = false
    }
  }, [client, changes, text, atUtf16])
  return explanation
}
