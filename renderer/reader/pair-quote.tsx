import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/text.ts'
import type { WordPlace } from './word-cursor.ts'

/** The pair a word stands in, with the word marked. */
export function PairQuote({ pair, markedWord }: { pair: Pair; markedWord: WordPlace | null }) {
  const { t } = useTranslation()
  return (
    <section className="quote">
      <h3>{t('word.thisPair')}</h3>
      <p lang="zh-Hans">
        {pair.source.map((sentence, sentenceIndex) => (
          <Fragment key={sentence.segmentId}>
            {sentence.words.map((word, wordIndex) => {
              const isMarked = markedWord?.sentenceIndex === sentenceIndex && markedWord.wordIndex === wordIndex
              return isMarked ? <mark key={word.startUtf16}>{word.text}</mark> : word.text
            })}
          </Fragment>
        ))}
      </p>
      <p lang="en">{pair.target.map((sentence) => sentence.text).join(' ')}</p>
    </section>
  )
}
