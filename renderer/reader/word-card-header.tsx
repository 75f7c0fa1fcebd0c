import { Button, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useReader } from './reader-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { Reading } from '../chinese-text/reading.tsx'

interface Props {
  readonly headword: string
  readonly syllables: readonly string[]
  readonly hasWayBack: boolean
  readonly onClose: () => void
}

/** The top of a card's page: the word, how it is read, and the ways back and out. */
export function WordCardHeader({ headword, syllables, hasWayBack, onClose }: Props) {
  const { t } = useTranslation()
  const reader = useReader()
  const settings = useSettings()
  const notation = useStore(settings.store, (state) => state.notation)
  return (
    <div className="headline">
      {hasWayBack && (
        <Button className="button quiet icon" aria-label={t('word.back')} onPress={reader.goBackInCard}>
          ←
        </Button>
      )}
      <Heading slot="title" id="word-card-title" lang="zh-Hans">
        {headword}
      </Heading>
      <Reading syllables={syllables} notation={notation} />
      <Button className="button quiet icon" aria-label={t('app.close')} onPress={onClose}>
        ✕
      </Button>
    </div>
  )
}
