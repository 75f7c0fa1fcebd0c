import { Button, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../app/services.ts'
import { Reading } from './reading.tsx'

interface Props {
  readonly headword: string
  readonly syllables: readonly string[]
  readonly hasWayBack: boolean
  readonly onClose: () => void
}

/** The top of a card's page: the word, how it is read, and the ways back and out. */
export function CardHeadline({ headword, syllables, hasWayBack, onClose }: Props) {
  const { t } = useTranslation()
  const { reader, settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  return (
    <div className="headline">
      {hasWayBack && (
        <Button className="button quiet icon" aria-label={t('word.back')} onPress={reader.goBack}>
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
