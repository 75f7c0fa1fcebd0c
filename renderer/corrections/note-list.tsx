import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { WordNote } from '#contract/vocabulary.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { NoteField } from '../vocabulary/note-field.tsx'

const PAGE = 100
const MOST = 500

/** The reader's notes on words, the newest first; each can be written on in place. */
export function NoteList({ search }: { search: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [limit, setLimit] = useState(PAGE)
  const [found, setFound] = useState<{ notes: readonly WordNote[]; total: number } | null>(null)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('notes.list', { search, offset: 0, limit }))
    if (answer) setFound(answer)
  }, [client, changes, search, limit])
  useEffect(() => {
    void look()
    return changes.onChanged((changed) => changed.words && void look())
  }, [changes, look])
  if (!found) return null
  const { notes, total } = found
  return (
    <section className="record-section" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{t('vocabulary.notes', { count: total })}</h2>
      {total === 0 && <p className="quiet">{t('vocabulary.noNotes')}</p>}
      <ul>
        {notes.map(({ word, note }) => (
          <li key={word} className="record" data-note={word}>
            <b lang="zh-Hans">{word}</b>
            <NoteField word={word} note={note} hasFocus={false} />
          </li>
        ))}
      </ul>
      {total > notes.length && limit < MOST && (
        <Button className="button" onPress={() => setLimit(Math.min(MOST, limit + PAGE))}>
          {t('corrections.more')}
        </Button>
      )}
    </section>
  )
}
