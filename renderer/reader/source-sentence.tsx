import { Fragment, memo } from 'react'
import type { Settings } from '#contract/settings.ts'
import type { SourceSentence as Sentence, Word } from '#contract/text.ts'
import { writeReading } from './reading-display.ts'
import { isWord } from './word-cursor.ts'

interface Props {
  readonly sentence: Sentence
  readonly sentenceIndex: number
  readonly notation: Settings['notation']
  /** Index of the word under the cursor in this sentence, or -1. */
  readonly cursorIndex: number
  readonly openIndex: number
  readonly litTermId: string | null
}

/** The reading is always laid out and only made visible, so that switching pinyin moves nothing. */
function Ruby({ word, notation }: { word: Word; notation: Settings['notation'] }) {
  const reading = writeReading(word.syllables, notation)
  if (reading.length === 0) return word.text
  return (
    <ruby>
      {word.text}
      <rt aria-hidden="true">
        {reading.map((syllable, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the syllables of a word never change places
          <span key={index} data-tone={syllable.tone}>
            {syllable.text}
          </span>
        ))}
      </rt>
    </ruby>
  )
}

/** One Chinese sentence, word by word. Clicks and pointer moves are handled once, by the sheet. */
export const SourceSentence = memo(function SourceSentence(props: Props) {
  const { sentence, sentenceIndex, notation, cursorIndex, openIndex, litTermId } = props
  return (
    <span className="sentence" data-segment={sentence.segmentId}>
      {sentence.words.map((word, index) => {
        if (!isWord(word)) return <Fragment key={word.startUtf16}>{word.text}</Fragment>
        const isAt = index === cursorIndex
        const names = ['word', word.termId && 'term', isAt && 'at', index === openIndex && 'open']
        if (word.termId !== null && word.termId === litTermId) names.push('lit')
        return (
          <span
            key={word.startUtf16}
            className={names.filter(Boolean).join(' ')}
            data-word={word.text}
            data-at={`${sentenceIndex}:${index}`}
            data-term={word.termId ?? undefined}
            role={word.termId || isAt ? 'button' : undefined}
            aria-haspopup={word.termId || isAt ? 'dialog' : undefined}
            tabIndex={-1}
          >
            <Ruby word={word} notation={notation} />
          </span>
        )
      })}
    </span>
  )
})
