import './review.css'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Output } from '#contract/commands.ts'
import { chordsOf, isMac, printChord } from '../app/keys.ts'
import { go } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { useActions } from '../app/use-actions.ts'
import { CardEditor } from '../cards/card-editor.tsx'
import { useSpeech } from '../reader/use-speech.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { writeWhen } from '../ui/write-when.ts'
import { Answer, Question } from './card-face.tsx'
import { Grades } from './grades.tsx'
import { useReview } from './use-review.ts'

export type Next = Output<'study.next'>

/** The day's review: a question, its answer, a grade, the next one. */
export function Review() {
  const { next, isAnswerShown, showAnswer, grade } = useReview()
  const [isEditing, setEditing] = useState(false)
  const speech = useSpeech()
  const card = next?.card ?? null

  useActions({
    'review.show': showAnswer,
    'review.again': () => void grade('again'),
    'review.hard': () => void grade('hard'),
    'review.good': () => void grade('good'),
    'review.easy': () => void grade('easy'),
    'review.edit': () => card && setEditing(true),
    'review.source': () => {
      if (card && card.pairIndex !== null) go({ view: 'read', textId: card.anchor.textId, pairIndex: card.pairIndex })
    },
    'review.play': () => card && speech.say(isAnswerShown ? [card.headword, card.sentence] : [card.headword]),
    'review.end': () => go({ view: 'library' }),
  })

  return (
    <main className="review">
      <ReviewHeader next={next} onEdit={() => setEditing(true)} />
      <div className="review-page" id="page" tabIndex={-1}>
        {next && !card && <Rest next={next} />}
        {card && (
          <article className="review-card" aria-live="polite">
            <Question card={card} />
            {isAnswerShown && <Answer card={card} />}
          </article>
        )}
      </div>
      {card && (
        <footer className="review-footer">
          {isAnswerShown && next?.nextDue ? (
            <Grades nextDue={next.nextDue} now={next.now} onGrade={(each) => void grade(each)} />
          ) : (
            <ShowAnswer onPress={showAnswer} />
          )}
        </footer>
      )}
      {isEditing && card && <CardEditor card={card} onClose={() => setEditing(false)} />}
    </main>
  )
}

function ShowAnswer({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation()
  const { settings } = useServices()
  const keys = useStore(settings.store, (state) => state.keys)
  return (
    <Button className="button primary large" onPress={onPress} autoFocus>
      {t('review.answer')}
      <kbd>{printChord(chordsOf('review.show', keys)[0] ?? '', isMac)}</kbd>
    </Button>
  )
}

function ReviewHeader({ next, onEdit }: { next: Next | null; onEdit: () => void }) {
  const { t } = useTranslation()
  const { changes } = useServices()
  const counts = next?.counts
  const left = counts ? counts.new + counts.learning + counts.review : 0
  const total = left + (counts?.doneToday ?? 0)
  const share = total === 0 ? 0 : (counts?.doneToday ?? 0) / total
  return (
    <header className="review-header">
      <h1>{t('review.title')}</h1>
      {counts && (
        <span role="status">
          {t('review.counts', { new: counts.new, learning: counts.learning, review: counts.review })}
        </span>
      )}
      <ProgressBar label={t('review.left')} share={share} />
      {counts && <span>{t('review.doneOf', { done: counts.doneToday, total })}</span>}
      <Button className="button" onPress={() => void changes.undo()}>
        {t('app.undo')}
      </Button>
      <Button className="button" isDisabled={!next?.card} onPress={onEdit}>
        {t('cards.edit')}
      </Button>
    </header>
  )
}

/** What stands there when nothing is due. */
function Rest({ next }: { next: Next }) {
  const { t, i18n } = useTranslation()
  const { settings } = useServices()
  const keys = useStore(settings.store, (state) => state.keys)
  const { doneToday } = next.counts
  return (
    <div className="rest">
      <h2>{doneToday > 0 ? t('review.done') : t('review.empty')}</h2>
      <p>
        {doneToday > 0
          ? t('review.doneDetail', { count: doneToday })
          : t('review.emptyDetail', { save: printChord(chordsOf('reader.save-card', keys)[0] ?? '', isMac) })}
      </p>
      {next.comesBackAt !== null && (
        <p>{t('review.comesBack', { when: writeWhen(next.comesBackAt, next.now, i18n.language) })}</p>
      )}
    </div>
  )
}
