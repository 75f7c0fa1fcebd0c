import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useReader } from './reader-store.ts'
import { useActions } from '../platform/use-actions.ts'
import { CorrectionPanel } from '../corrections/correction-panel.tsx'
import type { WordInText } from '../corrections/use-draft.ts'
import { NoteField } from '../vocabulary/note-field.tsx'
import { StatusChoice } from '../vocabulary/status-choice.tsx'
import { useNote } from '../vocabulary/use-note.ts'

interface Props {
  readonly word: string
  /** Where the word stands, or null where it was only looked up. */
  readonly at: WordInText | null
}

/** What a reader says of a word: what it is to them, how it should be read and cut, and a note of their own. */
export function WordTools({ word, at }: Props) {
  const { t } = useTranslation()
  const reader = useReader()
  const tool = useStore(reader.store, (state) => state.card?.tool ?? null)
  const note = useNote(word)
  const showsNote = note !== null && (note !== '' || tool === 'note')
  const row = useRef<HTMLDivElement>(null)
  const isCorrecting = tool === 'correct' && at !== null
  useActions({
    'reader.correct': () => at && reader.openTool('correct'),
    'reader.note': () => reader.openTool('note'),
  })

  function endCorrecting() {
    reader.openTool(null)
    // The panel had the focus and is gone.
    row.current?.closest<HTMLElement>('[role="dialog"]')?.focus()
  }

  return (
    <>
      <div className="word-tools" ref={row}>
        <StatusChoice word={word} />
        {at && (
          <Button
            className="button"
            aria-expanded={isCorrecting}
            onPress={() => (isCorrecting ? endCorrecting() : reader.openTool('correct'))}
          >
            {t('corrections.correct')}
          </Button>
        )}
        {note === '' && !showsNote && (
          <Button className="button" onPress={() => reader.openTool('note')}>
            {t('vocabulary.addNote')}
          </Button>
        )}
      </div>
      {showsNote && <NoteField key={word} word={word} note={note} hasFocus={tool === 'note'} />}
      {isCorrecting && <CorrectionPanel key={`${at.word.startUtf16}:${word}`} {...at} onClose={endCorrecting} />}
    </>
  )
}
