import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/commands.ts'
import { useChanges } from '../platform/changes.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'

interface Props {
  readonly next: Output<'study.next'> | null
  readonly onEdit: () => void
}

/** How much of the day is done, with undo and the way to rewrite the card. */
export function ReviewHeader({ next, onEdit }: Props) {
  const { t } = useTranslation()
  const changes = useChanges()
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
