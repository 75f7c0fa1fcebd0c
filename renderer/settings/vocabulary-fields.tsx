import { useTranslation } from 'react-i18next'
import { ChoiceSetting } from './setting-controls.tsx'

const marks = ['off', 'on'] as const
const pinyin = ['show', 'hide'] as const

/** How the status of words is shown in a text. */
export function VocabularyFields() {
  const { t } = useTranslation()
  return (
    <>
      <ChoiceSetting
        name="wordStatus"
        label={t('vocabulary.mark')}
        options={marks.map((value) => ({ value, label: t(`vocabulary.marks.${value}`) }))}
      />
      <ChoiceSetting
        name="knownPinyin"
        label={t('vocabulary.knownPinyin')}
        options={pinyin.map((value) => ({ value, label: t(`vocabulary.pinyin.${value}`) }))}
      />
    </>
  )
}
