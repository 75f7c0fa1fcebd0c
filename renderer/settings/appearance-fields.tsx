import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSettings } from '../platform/settings-store.ts'
import { ChoiceSetting, NumberSetting } from './setting-controls.tsx'

const themes = ['system', 'paper', 'ink', 'contrast'] as const

/** Theme and measure of the page. */
export function AppearanceFields() {
  const { t, i18n } = useTranslation()
  const count = useStore(useSettings().store, (state) => state.lineWidthHan)
  const lineWidth = `${t('settings.lineWidth')} (${t('settings.lineWidthUnit', { count, lng: i18n.language })})`
  return (
    <>
      <ChoiceSetting
        name="theme"
        label={t('settings.theme')}
        options={themes.map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      <NumberSetting name="textSizePx" label={t('settings.textSize')} least={14} most={40} />
      <NumberSetting name="lineWidthHan" label={lineWidth} least={14} most={48} step={2} />
    </>
  )
}
