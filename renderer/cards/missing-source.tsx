import { useTranslation } from 'react-i18next'
import type { Card } from '#contract/cards.ts'

/** Says why a card has no way back to its text, where it has none. */
export function MissingSource({ card }: { card: Card }) {
  const { t } = useTranslation()
  if (card.pairIndex !== null) return null
  // A card from the dictionary was never taken from a text.
  if (card.anchor.quote === '') return <span className="quiet">{t('cards.fromDictionary')}</span>
  return <span className="quiet">{card.isTextHere ? t('error.anchor-not-found') : t('error.text-not-found')}</span>
}
