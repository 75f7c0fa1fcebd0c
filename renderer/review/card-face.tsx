import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Card } from '#contract/cards.ts'
import { withArrows } from '#contract/controls.ts'
import { hrefOf } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { MarkedSentence } from '../cards/marked-sentence.tsx'
import { MissingSource } from '../cards/missing-source.tsx'
import { OwnNote } from '../vocabulary/own-note.tsx'
import { Reading } from '../chinese-text/reading.tsx'

/** The front of a card: the word alone. */
export function Question({ card }: { card: Card }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('review.question')}>
      <p className="question-word" lang="zh-Hans">
        {card.headword}
      </p>
    </section>
  )
}

/** The back: reading, meaning, and the pair it came from. */
export function Answer({ card }: { card: Card }) {
  const { t, i18n } = useTranslation()
  const settings = useSettings()
  const { notation, toneColours } = useStore(settings.store)
  const [rendering, ...rest] = withArrows(card.meaning).split('\n')
  const title = i18n.language === 'zh-CN' ? card.textTitle.zh : card.textTitle.en
  return (
    <section className="answer" aria-label={t('review.answerPart')} data-tones={toneColours}>
      <Reading syllables={card.reading.split(' ')} notation={notation} />
      <hr />
      <p className="rendering">{rendering}</p>
      {rest.map((line) => (
        <p key={line} className="definition">
          {line}
        </p>
      ))}
      {card.meaning === '' && <p className="quiet">{t('cards.noMeaning')}</p>}
      {card.note && <p className="note">{withArrows(card.note)}</p>}
      <OwnNote word={card.headword} />
      <div className="context">
        <MarkedSentence card={card} />
        <p className="translation" lang="en">
          {withArrows(card.translation)}
        </p>
        <MissingSource card={card} />
        {card.pairIndex !== null && (
          <a href={hrefOf({ view: 'read', textId: card.anchor.textId, pairIndex: card.pairIndex })}>
            {t('review.source', { title, pair: card.pairIndex + 1 })}
          </a>
        )}
      </div>
    </section>
  )
}
