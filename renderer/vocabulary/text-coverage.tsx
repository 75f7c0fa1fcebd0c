import './text-coverage.css'
import { useTranslation } from 'react-i18next'
import type { TextId } from '#contract/ids.ts'
import { knownShare, useCoverage } from './use-coverage.ts'

/** How much of a text is known, in a few words. */
export function TextCoverage({ textId }: { textId: TextId }) {
  const { t, i18n } = useTranslation()
  const { coverage, countedShare } = useCoverage(textId)
  const percent = (share: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  if (!coverage)
    return (
      <span className="coverage" data-coverage>
        {t('vocabulary.counting', { percent: percent(countedShare) })}
      </span>
    )
  const number = new Intl.NumberFormat(i18n.language)
  const detail = t('vocabulary.coverageDetail', {
    known: number.format(coverage.known),
    learning: number.format(coverage.learning),
    running: number.format(coverage.running - coverage.ignored),
  })
  return (
    <span className="coverage" data-coverage title={detail}>
      {t('vocabulary.coverage', { percent: percent(knownShare(coverage)) })}
    </span>
  )
}
