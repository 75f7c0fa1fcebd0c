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
import { marksOf, SpanMarks, spanKindsOver } from './span-marks.tsx'

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

/** The word that a place stands in or before; -1 at the end of the sentence. */
const firstWordAt = ({ words }: Sentence, atUtf16: number): number =>
  words.findIndex(({ startUtf16, text }) => startUtf16 + text.length > atUtf16)

/** One Chinese sentence, word by word. Clicks and pointer moves are handled once, by the list of pairs. */
export const SourceSentence = memo(function SourceSentence(props: Props) {
  const { sentence, rubyStyle, termsBefore } = props
  const firsts = firstPlaces(sentence.words, termsBefore)
  const marks = marksOf(sentence.spans)
  const marksBefore = (index: number) => marks.filter(({ atUtf16 }) => firstWordAt(sentence, atUtf16) === index)
  return (
    <span className="sentence" data-segment={sentence.segmentId}>
      {sentence.words.map((word, index) => (
        <Fragment key={word.startUtf16}>
          <SpanMarks marks={marksBefore(index)} />
          <SourceWord {...props} word={word} index={index} isFirst={firsts.has(index)} />
        </Fragment>
      ))}
      <SpanMarks marks={marksBefore(-1)} />
      {/* The rubies are hidden from screen readers, which get one reading a sentence. */}
      <span className="spoken-reading" data-spoken lang="zh-Latn">
        {sentence.words.map((word) => spellReading(word.syllables, rubyStyle.notation)).join(' ')}
      </span>
    </span>
  )
})

function SourceWord(props: Props & { readonly word: Word; readonly index: number; readonly isFirst: boolean }) {
  const { sentence, sentenceIndex, rubyStyle, cursorIndex, openIndex, highlightedTermId, word, index } = props
  const vocabulary = useVocabulary()
  const status = useStore(vocabulary.store, (state) => shownStatus(word.text, state.statuses))
  const kinds = spanKindsOver(sentence.spans, word.startUtf16, word.startUtf16 + word.text.length)
  if (!isWord(word)) {
    const shown = withArrows(word.shown ?? word.text)
    return kinds ? <span data-span={kinds}>{shown}</span> : shown
  }
  const isAt = index === cursorIndex
  return (
    <>
      {/* A ruby never breaks, and two that touch offer no place to break either. */}
      {mayBreakAfter(sentence.words[index - 1]) && <wbr />}
      <span
        className={word.termId ? 'word term' : 'word'}
        data-word={word.text}
        data-at={`${sentenceIndex}:${index}`}
        data-term={word.termId ?? undefined}
        data-first={props.isFirst || undefined}
        data-cursor={isAt || undefined}
        data-open={index === openIndex || undefined}
        data-highlighted={(word.termId !== null && word.termId === highlightedTermId) || undefined}
        data-status={status}
        data-choices={word.choices.length > 0 || undefined}
        data-span={kinds}
        role={word.termId || isAt ? 'button' : undefined}
        aria-haspopup={word.termId || isAt ? 'dialog' : undefined}
        tabIndex={-1}
        style={roomOf(word, sentence.words[index + 1], rubyStyle) as CSSProperties}
      >
        <Ruby word={word} style={rubyStyle} />
      </span>
    </>
  )
}
