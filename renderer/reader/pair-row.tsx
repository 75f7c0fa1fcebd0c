import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#contract/settings.ts'
import { type ChineseScript, type Pair, SURE_FROM } from '#contract/text.ts'
import { NoEnglish } from './no-english.tsx'
import { PairNotes } from './pair-notes.tsx'
import { SourceSentence } from './source-sentence.tsx'
import { TargetSentence } from './target-sentence.tsx'
import type { WordPlace } from './word-cursor.ts'

interface Props {
  readonly pair: Pair
  readonly total: number
  /** Comes with the program, and is not aligned by hand. */
  readonly isOurs: boolean
  readonly language: ChineseScript
  readonly notation: Settings['notation']
  readonly isHere: boolean
  readonly isVeiled: boolean
  readonly cursor: WordPlace | null
  readonly open: WordPlace | null
  readonly litTermId: string | null
}

const wordIn = (place: WordPlace | null, sentenceIndex: number) =>
  place?.sentenceIndex === sentenceIndex ? place.wordIndex : -1

/** A bead as a row: the Chinese, its number, the English. */
export const PairRow = memo(function PairRow(props: Props) {
  const { pair, total, isOurs, language, notation, isHere, isVeiled, cursor, open, litTermId } = props
  const { t } = useTranslation()
  const names = ['pair', `is-${pair.kind}`, pair.startsParagraph && 'starts', isHere && 'here']
  const isHeading = pair.kind === 'heading' || pair.kind === 'title'
  return (
    <article
      className={names.filter(Boolean).join(' ')}
      data-pair={pair.index}
      aria-label={t('reader.pair', { pair: pair.index + 1 })}
      aria-current={isHere || undefined}
      aria-posinset={pair.index + 1}
      aria-setsize={total}
      tabIndex={isHere ? 0 : -1}
    >
      <div
        className="zh"
        data-side="source"
        lang={language}
        role={isHeading ? 'heading' : undefined}
        aria-level={isHeading ? 2 : undefined}
      >
        {pair.startsParagraph && pair.speaker && <span className="who">{pair.speaker.zh}</span>}
        {pair.source.map((sentence, index) => (
          <SourceSentence
            key={sentence.segmentId}
            sentence={sentence}
            sentenceIndex={index}
            notation={notation}
            cursorIndex={wordIn(cursor, index)}
            openIndex={wordIn(open, index)}
            litTermId={litTermId}
          />
        ))}
        {pair.source.length === 0 && <span className="none">{t('reader.noSource')}</span>}
      </div>
      <PairNumber pair={pair} isOurs={isOurs} />
      <div className={isVeiled ? 'en veil' : 'en'} data-side="target" lang="en">
        {pair.startsParagraph && pair.speaker && <span className="who">{pair.speaker.en}</span>}
        <span className="said" aria-hidden={isVeiled || undefined}>
          {pair.target.map((sentence, index) => (
            <span key={sentence.segmentId}>
              {index > 0 && ' '}
              <TargetSentence sentence={sentence} litTermId={isVeiled ? null : litTermId} />
            </span>
          ))}
        </span>
        {pair.target.length === 0 && <NoEnglish pair={pair} />}
        {!isVeiled && <PairNotes pair={pair} isHere={isHere} />}
        {isVeiled && (
          <button type="button" className="unveil" aria-label={t('reader.veiled')} tabIndex={-1} data-unveil />
        )}
      </div>
    </article>
  )
})

/** The number of a pair: where it may be aligned by hand, the button that opens its menu. */
function PairNumber({ pair, isOurs }: { pair: Pair; isOurs: boolean }) {
  const { t } = useTranslation()
  if (isOurs) {
    return (
      <div className="n" aria-hidden="true">
        {pair.index + 1}
      </div>
    )
  }
  const isUnsure = pair.state === 'machine' && pair.origin === 'aligned' && pair.confidence < SURE_FROM
  const doubt = pair.state === 'disputed' ? 'disputed' : isUnsure ? 'unsure' : null
  return (
    <div className="n">
      <button
        type="button"
        data-pair-menu
        data-doubt={doubt ?? undefined}
        aria-haspopup="menu"
        aria-label={[t('beads.menu', { pair: pair.index + 1 }), doubt && t(`beads.state.${doubt}`)]
          .filter(Boolean)
          .join(', ')}
        title={doubt ? t(`beads.state.${doubt}`) : undefined}
        tabIndex={-1}
      >
        {pair.index + 1}
      </button>
    </div>
  )
}
