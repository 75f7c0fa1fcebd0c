import './correction-panel.css'
import { useTranslation } from 'react-i18next'
import type { Correction } from '#contract/corrections.ts'
import type { Settings } from '#contract/settings.ts'
import { spellReading } from '../chinese-text/reading-display.ts'

interface Props {
  readonly kind: Correction['kind']
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly notation: Settings['notation']
}

/** What stood there and what it becomes: two readings, or the same characters cut in two ways. */
export function BeforeAfter({ kind, before, after, notation }: Props) {
  const { t } = useTranslation()
  const isReading = kind === 'reading'
  const write = (parts: readonly string[]) => (isReading ? spellReading(parts, notation) : parts.join(' | '))
  return (
    <span className="before-after" lang={isReading ? 'zh-Latn' : 'zh-Hans'}>
      <s>{write(before)}</s> <span aria-label={t('corrections.becomes')}>→</span> <b>{write(after)}</b>
    </span>
  )
}
