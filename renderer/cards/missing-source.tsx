import { useTranslation } from 'react-i18next'
import type { Card } from '#contract/cards.ts'

/** Says why a card has no way back to its text, where it has none. */
export function MissingSource({ card }: { card: Card }) {
  const { t } = useTranslation()
  if (card.pairIndex !== null) return null
  return <span className="quiet">{card.isTextHere ? t('error.anchor-not-found') : t('error.text-not-found')}</span>
}
