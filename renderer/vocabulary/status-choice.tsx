import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useVocabulary } from './vocabulary-store.ts'
import { useActions } from '../platform/use-actions.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { statuses } from './statuses.ts'

/** What the reader is to a word, and the way to say so; the status keys mean this word while it is shown. */
export function StatusChoice({ word }: { word: string }) {
  const { t } = useTranslation()
  const vocabulary = useVocabulary()
  const status = useStore(vocabulary.store, (state) => state.statuses.get(word))
  useEffect(() => {
    void vocabulary.load([word])
  }, [vocabulary, word])
  useActions({
    'reader.status-new': () => void vocabulary.set(word, 'new'),
    'reader.status-learning': () => void vocabulary.set(word, 'learning'),
    'reader.status-known': () => void vocabulary.set(word, 'known'),
    'reader.status-ignored': () => void vocabulary.set(word, 'ignored'),
  })
  return (
    <SegmentedControl
      label={t('vocabulary.status')}
      value={status ?? 'new'}
      options={statuses.map((value) => ({ value, label: t(`vocabulary.is.${value}`) }))}
      onChange={(value) => void vocabulary.set(word, value)}
    />
  )
}
