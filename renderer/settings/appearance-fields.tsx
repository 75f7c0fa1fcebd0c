import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSettings } from '../platform/settings-store.ts'
import { ChoiceSetting, NumberSetting } from './setting-controls.tsx'

const faces = ['serif', 'sans'] as const
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
      <NumberSetting
        name="lineSpacingPercent"
        label={t('settings.lineSpacingPercent')}
        least={80}
        most={150}
        step={5}
      />
      <NumberSetting
        name="pairSpacingPercent"
        label={t('settings.pairSpacingPercent')}
        least={50}
        most={300}
        step={25}
      />
      {(['chineseFace', 'englishFace'] as const).map((name) => (
        <ChoiceSetting
          key={name}
          name={name}
          label={t(`settings.${name}`)}
          options={faces.map((value) => ({ value, label: t(`settings.${value}`) }))}
        />
      ))}
    </>
  )
}
