import { useEffect, useState } from 'react'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'

/** The reader's note on a word as it is kept, empty where there is none; null until it is known. */
export function useNote(word: string): string | null {
  const client = useClient()
  const changes = useChanges()
  const [note, setNote] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const answer = await changes.query(client.call('notes.read', { word }))
      if (isWanted && answer) setNote(answer.note)
    }
    void look()
    const stop = changes.onChanged((changed) => changed.words && void look())
    return () => {
      isWanted = false
      stop()
    }
  }, [client, changes, word])
  return note
}
