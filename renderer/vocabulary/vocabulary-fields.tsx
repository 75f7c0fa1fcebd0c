import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../app/services.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'

const marks = ['off', 'on'] as const
const pinyin = ['show', 'hide'] as const

/** How the status of words is shown in a text. */
export function VocabularyFields() {
  const { t } = useTranslation()
  const { settings } = useServices()
  const { wordStatus, knownPinyin } = useStore(settings.store)
  return (
    <>
      <Field label={t('vocabulary.mark')}>
        <Choice
          label={t('vocabulary.mark')}
          value={wordStatus}
          options={marks.map((value) => ({ value, label: t(`vocabulary.marks.${value}`) }))}
          onChange={(value) => void settings.change({ wordStatus: value })}
        />
      </Field>
      <Field label={t('vocabulary.knownPinyin')}>
        <Choice
          label={t('vocabulary.knownPinyin')}
          value={knownPinyin}
          options={pinyin.map((value) => ({ value, label: t(`vocabulary.pinyin.${value}`) }))}
          onChange={(value) => void settings.change({ knownPinyin: value })}
        />
      </Field>
    </>
  )
}
