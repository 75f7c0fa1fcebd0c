import './settings.css'
import { useTranslation } from 'react-i18next'
import { BackupFields } from '../backups/backup-fields.tsx'
import { useSpeech } from '../chinese-text/use-speech.ts'
import { PageLayout } from '../ui/page-layout.tsx'
import { VocabularyFields } from './vocabulary-fields.tsx'
import { AppearanceFields } from './appearance-fields.tsx'
import { ReadingFields } from './reading-fields.tsx'
import { ChoiceSetting, NumberSetting } from './setting-controls.tsx'
import { ShortcutFields } from './shortcut-fields.tsx'

/** Everything a reader can set, kept by the core as soon as it is changed. */
export function Settings() {
  const { t } = useTranslation()
  return (
    <PageLayout title={t('settings.title')}>
      <section className="settings-group">
        <h2>{t('settings.look')}</h2>
        <ChoiceSetting
          name="language"
          label={t('settings.language')}
          options={[
            { value: 'system', label: t('settings.system') },
            { value: 'en', label: 'English' },
            { value: 'zh-CN', label: '简体中文' },
          ]}
        />
        <AppearanceFields />
      </section>
      <section className="settings-group">
        <h2>{t('settings.reading')}</h2>
        <ReadingFields />
        <VocabularyFields />
      </section>
      <StudyFields />
      <BackupFields />
      <ShortcutFields />
    </PageLayout>
  )
}

const percent = { style: 'unit', unit: 'percent' } as const

function StudyFields() {
  const { t } = useTranslation()
  const { voice } = useSpeech()
  return (
    <section className="settings-group">
      <h2>{t('settings.study')}</h2>
      <NumberSetting name="newPerDay" label={t('settings.newPerDay')} least={0} most={999} />
      <NumberSetting
        name="rolloverHour"
        label={t('settings.rollover')}
        least={0}
        most={23}
        format={{ minimumIntegerDigits: 2 }}
      />
      <NumberSetting
        name="desiredRetentionPercent"
        label={t('settings.retention')}
        least={70}
        most={97}
        format={percent}
      />
      <NumberSetting
        name="speechRatePercent"
        label={t('settings.speechRate')}
        least={50}
        most={150}
        step={10}
        format={percent}
      />
      {!voice && <p className="quiet">{t('reader.noVoiceHelp')}</p>}
    </section>
  )
}
