import { useEffect, useState } from 'react'
import type { Output } from '#contract/commands.ts'
import type { TextId } from '#contract/ids.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'

export type Found = Output<'find.places'>
export type FoundPlace = Found['places'][number]

/** More places than anybody steps through; the count is of all. */
const MOST_PLACES = 500
/** A search waits so long for the next letter. */
const TYPING_MS = 120

/** The places of what is typed, in one text or (`null`) in all; null while nothing is asked. Follows every change. */
export function useFound(query: string, textId: TextId | null): Found | null {
  const client = useClient()
  const changes = useChanges()
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const answer = await changes.query(client.call('find.places', { query, textId, offset: 0, limit: MOST_PLACES }))
      if (isWanted && answer) setFound(answer)
    }
    if (query.trim() === '') setFound(null)
    const timer = query.trim() === '' ? undefined : setTimeout(() => void look(), TYPING_MS)
    const stop = query.trim() === '' ? undefined : changes.onChanged(() => void look())
    return () => {
      isWanted = false
      clearTimeout(timer)
      stop?.()
    }
  }, [client, changes, query, textId])
  return found
}
