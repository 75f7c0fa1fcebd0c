import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Grade, NextDue } from '#contract/cards.ts'
import { chordsOf, isMac, printChord } from '../app/keys.ts'
import { useServices } from '../app/services.ts'
import { writeInterval } from '../ui/write-when.ts'

const grades = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Grade[]

interface Props {
  readonly nextDue: NextDue
  readonly now: number
  readonly onGrade: (grade: Grade) => void
}

/** Four grades, each with the time after which the card would come again. */
export function Grades({ nextDue, now, onGrade }: Props) {
  const { t, i18n } = useTranslation()
  const { settings } = useServices()
  const keys = useStore(settings.store, (state) => state.keys)
  return (
    <div className="grades" role="group" aria-label={t('review.grades')}>
      {grades.map((grade) => (
        <Button key={grade} className="grade" data-grade={grade} onPress={() => onGrade(grade)}>
          <span>
            {t(`action.review.${grade}`)}
            <kbd>{printChord(chordsOf(`review.${grade}`, keys)[0] ?? '', isMac)}</kbd>
          </span>
          <i>{writeInterval(nextDue[grade] - now, i18n.language)}</i>
        </Button>
      ))}
    </div>
  )
}
