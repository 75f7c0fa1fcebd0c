import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { withArrows } from '#contract/controls.ts'
import type { Pair } from '#contract/text.ts'
import { useSettings } from '../platform/settings-store.ts'
import { spellReading } from '../chinese-text/reading-display.ts'
import type { WordPlace } from '../chinese-text/word-places.ts'

/** The pair a word stands in, with the word marked. */
export function PairQuote({ pair, markedWord }: { pair: Pair; markedWord: WordPlace | null }) {
  const { t } = useTranslation()
  const settings = useSettings()
  const notation = useStore(settings.store, (state) => state.notation)
  return (
    <section className="quote">
      <h3>{t('word.thisPair')}</h3>
      <p lang="zh-Hans">
        {pair.source.map((sentence, sentenceIndex) => (
          <Fragment key={sentence.segmentId}>
            {sentence.words.map((word, wordIndex) => {
              const isMarked = markedWord?.sentenceIndex === sentenceIndex && markedWord.wordIndex === wordIndex
              return isMarked ? <mark key={word.startUtf16}>{word.text}</mark> : withArrows(word.text)
            })}
          </Fragment>
        ))}
      </p>
      <p className="quote-reading" lang="zh-Latn">
        {pair.source
          .flatMap((sentence) => sentence.words.map((word) => spellReading(word.syllables, notation)))
          .filter((reading) => reading !== '')
          .join(' ')}
      </p>
      <p lang="en">{withArrows(pair.target.map((sentence) => sentence.text).join(' '))}</p>
    </section>
  )
}
