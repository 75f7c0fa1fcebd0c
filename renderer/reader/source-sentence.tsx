import { type CSSProperties, Fragment, memo } from 'react'
import { useStore } from 'zustand'
import { withArrows } from '#contract/controls.ts'
import type { TermId } from '#contract/ids.ts'
import type { SourceSentence as Sentence, Word } from '#contract/text.ts'
import { useVocabulary } from '../vocabulary/vocabulary-store.ts'
import { shownStatus } from '../vocabulary/statuses.ts'
import { spellReading } from '../chinese-text/reading-display.ts'
import { roomBehind, Ruby, type RubyStyle } from '../chinese-text/ruby.tsx'
import { isWord } from '../chinese-text/word-places.ts'

interface Props {
  readonly sentence: Sentence
  readonly sentenceIndex: number
  readonly rubyStyle: RubyStyle
  /** Terms that stood in an earlier sentence of the pair. */
  readonly termsBefore: ReadonlySet<TermId>
  /** Index of the word under the cursor in this sentence, or -1. */
  readonly cursorIndex: number
  readonly openIndex: number
  readonly highlightedTermId: string | null
}

/** A line must not end with an opening bracket or quotation mark. */
const mayBreakAfter = (before: Word | undefined) => before !== undefined && !/[\p{Ps}\p{Pi}]$/u.test(before.text)

const roomOf = (word: Word, next: Word | undefined, { notation }: RubyStyle) =>
  roomBehind(word.syllables, next && isWord(next) ? (next.syllables[0] ?? '') : '', notation)

/** Where the terms of a sentence stand for the first time in their pair. */
function firstPlaces(words: readonly Word[], before: ReadonlySet<TermId>): ReadonlySet<number> {
  const seen = new Set(before)
  return new Set(
    words.flatMap(({ termId }, index) => {
      if (termId === null || seen.has(termId)) return []
      seen.add(termId)
      return [index]
    }),
  )
}

/** One Chinese sentence, word by word. Clicks and pointer moves are handled once, by the list of pairs. */
export const SourceSentence = memo(function SourceSentence(props: Props) {
  const { sentence, sentenceIndex, rubyStyle, termsBefore, cursorIndex, openIndex, highlightedTermId } = props
  const vocabulary = useVocabulary()
  const statuses = useStore(vocabulary.store, (state) => state.statuses)
  const firsts = firstPlaces(sentence.words, termsBefore)
  return (
    <span className="sentence" data-segment={sentence.segmentId}>
      {sentence.words.map((word, index) => {
        if (!isWord(word)) return <Fragment key={word.startUtf16}>{withArrows(word.shown ?? word.text)}</Fragment>
        const isAt = index === cursorIndex
        return (
          <Fragment key={word.startUtf16}>
            {/* A ruby never breaks, and two that touch offer no place to break either. */}
            {mayBreakAfter(sentence.words[index - 1]) && <wbr />}
            <span
              className={word.termId ? 'word term' : 'word'}
              data-word={word.text}
              data-at={`${sentenceIndex}:${index}`}
              data-term={word.termId ?? undefined}
              data-first={firsts.has(index) || undefined}
              data-cursor={isAt || undefined}
              data-open={index === openIndex || undefined}
              data-highlighted={(word.termId !== null && word.termId === highlightedTermId) || undefined}
              data-status={shownStatus(word.text, statuses)}
              data-choices={word.choices.length > 0 || undefined}
              role={word.termId || isAt ? 'button' : undefined}
              aria-haspopup={word.termId || isAt ? 'dialog' : undefined}
              tabIndex={-1}
              style={roomOf(word, sentence.words[index + 1], rubyStyle) as CSSProperties}
            >
              <Ruby word={word} style={rubyStyle} />
            </span>
          </Fragment>
        )
      })}
      {/* The rubies are hidden from screen readers, which get one reading a sentence. */}
      <span className="spoken-reading" data-spoken lang="zh-Latn">
        {sentence.words.map((word) => spellReading(word.syllables, rubyStyle.notation)).join(' ')}
      </span>
    </span>
  )
})
