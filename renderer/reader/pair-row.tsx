import { memo, useMemo } from 'react'
import type { TermId } from '#contract/ids.ts'
import { useTranslation } from 'react-i18next'
import type { ChineseScript, Pair } from '#contract/text.ts'
import type { RubyStyle } from '../chinese-text/ruby.tsx'
import type { WordPlace } from '../chinese-text/word-places.ts'
import { MissingEnglish } from './missing-english.tsx'
import { PairNotes } from './pair-notes.tsx'
import { PairNumber } from './pair-number.tsx'
import { SourceSentence } from './source-sentence.tsx'
import { TargetSentence } from './target-sentence.tsx'

interface Props {
  readonly pair: Pair
  readonly total: number
  /** Comes with the program, and is not aligned by hand. */
  readonly isBundled: boolean
  readonly language: ChineseScript
  readonly rubyStyle: RubyStyle
  readonly isCurrent: boolean
  readonly isVeiled: boolean
  readonly cursor: WordPlace | null
  /** The word whose card is open. */
  readonly openPlace: WordPlace | null
  readonly highlightedTermId: string | null
}

/** A bead as a row: the Chinese, its number, the English. */
export const PairRow = memo(function PairRow(props: Props) {
  const { pair, total, isBundled, isCurrent } = props
  const { t } = useTranslation()
  const names = ['pair', `is-${pair.kind}`, pair.startsParagraph && 'starts', isCurrent && 'current']
  return (
    <article
      className={names.filter(Boolean).join(' ')}
      data-pair={pair.index}
      data-kind={pair.kind}
      aria-label={t('reader.pair', { pair: pair.index + 1 })}
      aria-current={isCurrent || undefined}
      aria-posinset={pair.index + 1}
      aria-setsize={total}
      tabIndex={isCurrent ? 0 : -1}
    >
      <SourceSide {...props} />
      <PairNumber pair={pair} isBundled={isBundled} />
      <TargetSide {...props} />
    </article>
  )
})

function SourceSide({ pair, language, rubyStyle, cursor, openPlace, highlightedTermId }: Props) {
  const { t } = useTranslation()
  const termsBefore = useMemo(() => termsBeforeEach(pair), [pair])
  const isHeading = pair.kind === 'heading' || pair.kind === 'title'
  return (
    <div
      className="zh"
      data-side="source"
      lang={language}
      role={isHeading ? 'heading' : undefined}
      aria-level={isHeading ? 2 : undefined}
    >
      {pair.startsParagraph && pair.speaker && (
        <span className="speaker" data-speaker>
          {pair.speaker.zh}
        </span>
      )}
      {pair.source.map((sentence, index) => (
        <SourceSentence
          key={sentence.segmentId}
          sentence={sentence}
          sentenceIndex={index}
          rubyStyle={rubyStyle}
          termsBefore={termsBefore[index] ?? none}
          cursorIndex={wordIndexIn(cursor, index)}
          openIndex={wordIndexIn(openPlace, index)}
          highlightedTermId={highlightedTermId}
        />
      ))}
      {pair.source.length === 0 && (
        <span className="none" data-missing="source">
          {t('reader.noSource')}
        </span>
      )}
    </div>
  )
}

const none: ReadonlySet<TermId> = new Set()

/** For each Chinese sentence of a pair the terms of those before it. */
function termsBeforeEach({ source }: Pair): readonly ReadonlySet<TermId>[] {
  const termsOf = ({ words }: Pair['source'][number]) => words.flatMap(({ termId }) => termId ?? [])
  return source.map((_, index) => new Set(source.slice(0, index).flatMap(termsOf)))
}

const wordIndexIn = (place: WordPlace | null, sentenceIndex: number) =>
  place?.sentenceIndex === sentenceIndex ? place.wordIndex : -1

function TargetSide({ pair, isVeiled, isCurrent, highlightedTermId }: Props) {
  const { t } = useTranslation()
  return (
    <div className={isVeiled ? 'en veil' : 'en'} data-side="target" lang="en">
      {pair.startsParagraph && pair.speaker && (
        <span className="speaker" data-speaker>
          {pair.speaker.en}
        </span>
      )}
      <span className="target-sentences" data-veiled={isVeiled || undefined} aria-hidden={isVeiled || undefined}>
        {pair.target.map((sentence, index) => (
          <span key={sentence.segmentId}>
            {index > 0 && ' '}
            <TargetSentence sentence={sentence} highlightedTermId={isVeiled ? null : highlightedTermId} />
          </span>
        ))}
      </span>
      {pair.target.length === 0 && <MissingEnglish pair={pair} />}
      {!isVeiled && <PairNotes pair={pair} isCurrent={isCurrent} />}
      {isVeiled && (
        <button type="button" className="unveil" aria-label={t('reader.veiled')} tabIndex={-1} data-unveil />
      )}
    </div>
  )
}
