import './review.css'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { CardEditor } from '../cards/card-editor.tsx'
import { useSpeech } from '../chinese-text/use-speech.ts'
import { chordsOf, isMac, printChord } from '../platform/keys.ts'
import { navigate } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useActions } from '../platform/use-actions.ts'
import { Answer, Question } from './card-face.tsx'
import { GradeButtons } from './grade-buttons.tsx'
import { NothingDue } from './nothing-due.tsx'
import { ReviewHeader } from './review-header.tsx'
import { type ReviewState, useReview } from './use-review.ts'

/** The day's review: a question, its answer, a grade, the next one. */
export function Review() {
  const review = useReview()
  const { next, card, isAnswerShown } = review
  const [isEditing, setEditing] = useState(false)
  useReviewActions(review, () => setEditing(true))

  return (
    <main className="review">
      <ReviewHeader next={next} onEdit={() => setEditing(true)} />
      <div className="review-page" id="page" tabIndex={-1}>
        {next && !card && <NothingDue next={next} />}
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
            <GradeButtons nextDue={next.nextDue} now={next.now} onGrade={(each) => void review.grade(each)} />
          ) : (
            <ShowAnswer onPress={review.showAnswer} />
          )}
        </footer>
      )}
      {isEditing && card && <CardEditor card={card} onClose={() => setEditing(false)} />}
    </main>
  )
}

function useReviewActions({ card, isAnswerShown, showAnswer, grade }: ReviewState, edit: () => void) {
  const speech = useSpeech()
  useActions({
    'review.show': showAnswer,
    'review.again': () => void grade('again'),
    'review.hard': () => void grade('hard'),
    'review.good': () => void grade('good'),
    'review.easy': () => void grade('easy'),
    'review.edit': () => card && edit(),
    'review.source': () => {
      if (!card || card.pairIndex === null) return
      navigate({ view: 'read', textId: card.anchor.textId, pairIndex: card.pairIndex })
    },
    'review.play': () => card && speech.say(isAnswerShown ? [card.headword, card.sentence] : [card.headword]),
    'review.end': () => navigate({ view: 'library' }),
  })
}

function ShowAnswer({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation()
  const keys = useStore(useSettings().store, (state) => state.keys)
  return (
    <Button className="button primary large" onPress={onPress} autoFocus>
      {t('review.answer')}
      <kbd>{printChord(chordsOf('review.show', keys)[0] ?? '', isMac)}</kbd>
    </Button>
  )
}
