import { useTranslation } from 'react-i18next'
import { type Pair, SURE_FROM } from '#contract/text.ts'

/** The number of a pair: where it may be aligned by hand, the button that opens its menu. */
export function PairNumber({ pair, isBundled }: { pair: Pair; isBundled: boolean }) {
  const { t } = useTranslation()
  const number = pair.index + 1
  if (isBundled) {
    return (
      <div className="pair-number" data-pair-number aria-hidden="true">
        {number}
      </div>
    )
  }
  const isUnsure = pair.state === 'machine' && pair.origin === 'aligned' && pair.confidence < SURE_FROM
  const doubt = pair.state === 'disputed' ? 'disputed' : isUnsure ? 'unsure' : null
  const label = [t('pairEditing.menu', { pair: number }), doubt && t(`pairEditing.state.${doubt}`)]
  return (
    <div className="pair-number" data-pair-number>
      <button
        type="button"
        data-pair-menu
        data-doubt={doubt ?? undefined}
        aria-haspopup="menu"
        aria-label={label.filter(Boolean).join(', ')}
        title={doubt ? t(`pairEditing.state.${doubt}`) : undefined}
        tabIndex={-1}
      >
        {number}
      </button>
    </div>
  )
}
