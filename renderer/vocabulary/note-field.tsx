import './note-field.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'

const MAX_NOTE_UTF16 = 2000

interface Props {
  readonly word: string
  /** The note as it is stored. */
  readonly note: string
  readonly hasFocus: boolean
}

/** The reader's own note on a word, edited in place: saved on Ctrl+Enter, and whenever the field is left. */
export function NoteField({ word, note, hasFocus }: Props) {
  const { t } = useTranslation()
  const { draft, setDraft, save } = useNoteDraft(word, note)
  return (
    <TextField
      className="note-field"
      aria-label={t('vocabulary.noteOn', { word })}
      value={draft}
      autoFocus={hasFocus}
      onChange={setDraft}
      onBlur={save}
    >
      <TextArea
        rows={2}
        maxLength={MAX_NOTE_UTF16}
        placeholder={t('vocabulary.notePlaceholder')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
      />
    </TextField>
  )
}

function useNoteDraft(word: string, note: string) {
  const client = useClient()
  const changes = useChanges()
  const [draft, setDraft] = useState(note)
  const saved = useRef(note)
  const latest = useRef(note)
  useEffect(() => {
    // What is being written is not written over by news from another window.
    if (latest.current !== saved.current) return
    saved.current = latest.current = note
    setDraft(note)
  }, [note])

  const save = useCallback(() => {
    const written = latest.current.trim()
    if (written === saved.current) return
    saved.current = latest.current = written
    void changes.apply(client.call('notes.write', { word, note: written }))
  }, [client, changes, word])
  // A card that is closed by a key takes the field away without a blur.
  useEffect(() => save, [save])

  function change(value: string) {
    latest.current = value
    setDraft(value)
  }
  return { draft, setDraft: change, save }
}
