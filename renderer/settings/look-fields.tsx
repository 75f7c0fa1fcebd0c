import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../app/services.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Stepper } from '../ui/stepper.tsx'

const themes = ['system', 'paper', 'ink', 'contrast'] as const

/** Theme and measure of the page. */
export function LookFields() {
  const { t, i18n } = useTranslation()
  const { settings } = useServices()
  const { theme, textSizePx, lineWidthHan } = useStore(settings.store)
  return (
    <>
      <Field label={t('settings.theme')}>
        <Choice
          label={t('settings.theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(value) => void settings.change({ theme: value })}
        />
      </Field>
      <Stepper
        label={t('settings.textSize')}
        value={textSizePx}
        least={14}
        most={40}
        onChange={(value) => void settings.change({ textSizePx: value })}
      />
      <Stepper
        label={`${t('settings.lineWidth')} (${t('settings.lineWidthUnit', { count: lineWidthHan, lng: i18n.language })})`}
        value={lineWidthHan}
        least={14}
        most={48}
        step={2}
        onChange={(value) => void settings.change({ lineWidthHan: value })}
      />
    </>
  )
}
