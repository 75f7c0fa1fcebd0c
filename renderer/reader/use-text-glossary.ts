import { useCallback, useEffect, useState } from 'react'
import type { TextGlossary } from '#contract/glossary.ts'
import type { TextId } from '#contract/ids.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'

/** The glossary that a text may have, and the way to light it or put it out; null until it is known. */
export function useTextGlossary(textId: TextId) {
  const client = useClient()
  const changes = useChanges()
  const [glossary, setGlossary] = useState<TextGlossary | null>(null)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('library.glossaries', { textId }))
    setGlossary(answer?.glossaries[0] ?? null)
  }, [changes, client, textId])
  useEffect(() => {
    void look()
    return changes.onChanged(({ pairs }) => pairs.includes(textId) && void look())
  }, [changes, look, textId])
  const change = (isOn: boolean) => {
    if (glossary) void changes.apply(client.call('library.use-glossary', { textId, glossaryId: glossary.id, isOn }))
  }
  return { glossary, change }
}
