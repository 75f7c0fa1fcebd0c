import { Button, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OpenedText, Pair, Word } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { anchorOf } from './anchor-of.ts'
import { CardStatus } from './card-status.tsx'
import { PairQuote } from './pair-quote.tsx'
import { Reading } from './reading.tsx'
import type { WordPlace } from './word-cursor.ts'

interface Props {
  readonly word: Word
  readonly place: WordPlace
  readonly pair: Pair
  readonly text: OpenedText
  readonly onClose: () => void
}

/** What can be said of a word that is no glossary term: its reading here, and the pair it stands in. */
export function WordPage({ word, place, pair, text, onClose }: Props) {
  const { t } = useTranslation()
  const { settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  const anchor = anchorOf(text, pair, place)
  return (
    <>
      <div className="headline">
        <Heading slot="title" id="word-card-title" lang="zh-Hans">
          {word.text}
        </Heading>
        <Reading syllables={word.syllables} notation={notation} />
        <Button className="button quiet icon" aria-label={t('app.close')} onPress={onClose}>
          ✕
        </Button>
      </div>
      <section className="dictionary">
        <p className="quiet">{t('word.dictionary')}</p>
      </section>
      <PairQuote pair={pair} markedWord={place} />
      <div className="acts">
        <CardStatus headword={word.text} termId={null} anchor={anchor} />
      </div>
    </>
  )
}
