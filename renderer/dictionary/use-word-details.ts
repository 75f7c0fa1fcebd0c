import { useEffect, useState } from 'react'
import type { Output } from '#contract/commands.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'

/** What a word is made of; null until the dictionary has answered. */
export function useWordDetails(word: string): Output<'dictionary.word'> | null {
  const client = useClient()
  const changes = useChanges()
  const [details, setDetails] = useState<Output<'dictionary.word'> | null>(null)
  useEffect(() => {
    let isWanted = true
    setDetails(null)
    void changes.query(client.call('dictionary.word', { word })).then((answer) => {
      if (isWanted) setDetails(answer)
    })
    return () => {
      isWanted = false
    }
  }, [client, changes, word])
  return details
}
