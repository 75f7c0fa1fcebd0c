import './settings.css'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../app/services.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Room } from '../ui/room.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { VocabularyFields } from '../vocabulary/vocabulary-fields.tsx'
import { KeyFields } from './key-fields.tsx'
import { LookFields } from './look-fields.tsx'
import { ReadingFields } from './reading-fields.tsx'

/** Everything a reader can set, kept by the core as soon as it is changed. */
export function Settings() {
  const { t } = useTranslation()
  const { settings } = useServices()
  const { language } = useStore(settings.store)
  return (
    <Room title={t('settings.title')}>
      <section className="settings-group">
        <h2>{t('settings.look')}</h2>
        <Field label={t('settings.language')}>
          <Choice
            label={t('settings.language')}
            value={language}
            options={[
              { value: 'system', label: t('settings.system') },
              { value: 'en', label: 'English' },
              { value: 'zh-CN', label: '简体中文' },
            ]}
            onChange={(value) => void settings.change({ language: value })}
          />
        </Field>
        <LookFields />
      </section>
      <section className="settings-group">
        <h2>{t('settings.reading')}</h2>
        <ReadingFields />
        <VocabularyFields />
      </section>
      <StudyFields />
      <KeyFields />
    </Room>
  )
}

function StudyFields() {
  const { t } = useTranslation()
  const { settings } = useServices()
  const { rolloverHour, newPerDay, desiredRetentionPercent, speechRatePercent } = useStore(settings.store)
  return (
    <section className="settings-group">
      <h2>{t('settings.study')}</h2>
      <Stepper
        label={t('settings.newPerDay')}
        value={newPerDay}
        least={0}
        most={999}
        onChange={(value) => void settings.change({ newPerDay: value })}
      />
      <Stepper
        label={t('settings.rollover')}
        value={rolloverHour}
        least={0}
        most={23}
        format={{ minimumIntegerDigits: 2 }}
        onChange={(value) => void settings.change({ rolloverHour: value })}
      />
      <Stepper
        label={t('settings.retention')}
        value={desiredRetentionPercent}
        least={70}
        most={97}
        format={{ style: 'unit', unit: 'percent' }}
        onChange={(value) => void settings.change({ desiredRetentionPercent: value })}
      />
      <Stepper
        label={t('settings.speechRate')}
        value={speechRatePercent}
        least={50}
        most={150}
        step={10}
        format={{ style: 'unit', unit: 'percent' }}
        onChange={(value) => void settings.change({ speechRatePercent: value })}
      />
    </section>
  )
}
