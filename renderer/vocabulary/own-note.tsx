import { useTranslation } from 'react-i18next'
import { useNote } from './use-note.ts'

/** The reader's own note on a word, wherever the word is shown; nothing where there is none. */
export function OwnNote({ word }: { word: string }) {
  const { t } = useTranslation()
  const note = useNote(word)
  if (!note) return null
  return (
    <p className="note own-note">
      <b>{t('vocabulary.ownNote')}</b> {note}
    </p>
  )
}
