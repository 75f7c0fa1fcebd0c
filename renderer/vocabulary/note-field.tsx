import { useCallback, useEffect, useRef, useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.ts'

const MAX_NOTE_UTF16 = 2000

interface Props {
  readonly word: string
  /** The note as it is kept. */
  readonly note: string
  readonly hasFocus: boolean
}

/** The reader's own note on a word, edited in place: kept on Ctrl+Enter, and whenever the field is left. */
export function NoteField({ word, note, hasFocus }: Props) {
  const { t } = useTranslation()
  const { client, changes } = useServices()
  const [draft, setDraft] = useState(note)
  const kept = useRef(note)
  const latest = useRef(note)

  useEffect(() => {
    // What is being written is not written over by news from another window.
    if (latest.current !== kept.current) return
    kept.current = latest.current = note
    setDraft(note)
  }, [note])

  const keep = useCallback(() => {
    const written = latest.current.trim()
    if (written === kept.current) return
    kept.current = latest.current = written
    void changes.apply(client.call('notes.write', { word, note: written }))
  }, [client, changes, word])
  // A card that is closed by a key takes the field away without a blur.
  useEffect(() => keep, [keep])

  return (
    <TextField
      className="note-field"
      aria-label={t('vocabulary.noteOn', { word })}
      value={draft}
      autoFocus={hasFocus}
      onChange={(value) => {
        latest.current = value
        setDraft(value)
      }}
      onBlur={keep}
    >
      <TextArea
        rows={2}
        maxLength={MAX_NOTE_UTF16}
        placeholder={t('vocabulary.notePlaceholder')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
        }}
      />
    </TextField>
  )
}
