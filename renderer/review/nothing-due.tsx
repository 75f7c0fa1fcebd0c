import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Output } from '#contract/commands.ts'
import { formatRelativeTime } from '../platform/format-time.ts'
import { chordsOf, isMac, printChord } from '../platform/keys.ts'
import { useSettings } from '../platform/settings-store.ts'

/** What stands there when nothing is due. */
export function NothingDue({ next }: { next: Output<'study.next'> }) {
  const { t, i18n } = useTranslation()
  const keys = useStore(useSettings().store, (state) => state.keys)
  const { doneToday } = next.counts
  return (
    <div className="nothing-due">
      <h2>{doneToday > 0 ? t('review.done') : t('review.empty')}</h2>
      <p>
        {doneToday > 0
          ? t('review.doneDetail', { count: doneToday })
          : t('review.emptyDetail', { save: printChord(chordsOf('reader.save-card', keys)[0] ?? '', isMac) })}
      </p>
      {next.comesBackAt !== null && (
        <p>{t('review.comesBack', { when: formatRelativeTime(next.comesBackAt, next.now, i18n.language) })}</p>
      )}
    </div>
  )
}
