import { useEffect, useState } from 'react'
import type { Input, Output } from '#contract/commands.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'

/** Where a word stands. */
type WordContext = NonNullable<Input<'dictionary.word'>['context']>

/** What a word is made of, and where it stands what it is part of and how else the place may be cut. */
export type WordDetails = Output<'dictionary.word'>

/** What a word is made of, and what it is part of where it stands; null until the dictionary has answered. */
export function useWordDetails(word: string, context: WordContext | null): WordDetails | null {
  const client = useClient()
  const changes = useChanges()
  const [details, setDetails] = useState<WordDetails | null>(null)
  const text = context?.text ?? null
  const startUtf16 = context?.startUtf16 ?? 0
  useEffect(() => {
    let isWanted = true
    setDetails(null)
    void changes
      .query(client.call('dictionary.word', { word, context: text === null ? null : { text, startUtf16 } }))
      .then((answer) => {
        if (isWanted) setDetails(answer)
      })
    return () => {
      isWanted = false
    }
  }, [client, changes, word, text, startUtf16])
  return details
}
