import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Grade, NextDue } from '#contract/cards.ts'
import { chordsOf, isMac, printChord } from '../platform/keys.ts'
import { useSettings } from '../platform/settings-store.ts'
import { formatDuration } from '../platform/format-time.ts'

const grades = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Grade[]

interface Props {
  readonly nextDue: NextDue
  readonly now: number
  readonly onGrade: (grade: Grade) => void
}

/** Four grades, each with the time after which the card would come again. */
export function GradeButtons({ nextDue, now, onGrade }: Props) {
  const { t, i18n } = useTranslation()
  const settings = useSettings()
  const keys = useStore(settings.store, (state) => state.keys)
  return (
    <div className="grades" role="group" aria-label={t('review.grades')}>
      {grades.map((grade) => (
        <Button key={grade} className="grade" data-grade={grade} onPress={() => onGrade(grade)}>
          <span>
            {t(`action.review.${grade}`)}
            <kbd>{printChord(chordsOf(`review.${grade}`, keys)[0] ?? '', isMac)}</kbd>
          </span>
          <i>{formatDuration(nextDue[grade] - now, i18n.language)}</i>
        </Button>
      ))}
    </div>
  )
}
