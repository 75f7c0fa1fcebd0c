import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Pair } from '#contract/text.ts'
import { useReader } from './reader-store.ts'

/** Why a pair has no English. Of a text that has none at all the header says so, once. */
export function MissingEnglish({ pair }: { pair: Pair }) {
  const { t } = useTranslation()
  const reader = useReader()
  const hasEnglish = useStore(reader.store, (state) => state.text?.hasEnglish ?? false)
  if (!hasEnglish) return null
  return (
    <span className="none" data-missing="target">
      {pair.isMissingInPack ? t('reader.notInPack') : t('reader.noTarget')}
    </span>
  )
}
