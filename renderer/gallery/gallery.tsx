import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { showTheme } from '../platform/theme.ts'
import { PageLayout } from '../ui/page-layout.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { type Language, showLanguage } from '../words/words.ts'
import { Buttons } from './buttons.tsx'
import { Fields } from './fields.tsx'
import { Overlays } from './overlays.tsx'

const themes = ['paper', 'ink', 'contrast'] as const
const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const

/** Every control of `renderer/ui`, in the theme and language chosen above it. */
export function Gallery() {
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={i18n.language}>
      <PageLayout title="renderer/ui" aside={<Choices />}>
        <Buttons />
        <Fields />
        <Overlays />
      </PageLayout>
    </I18nProvider>
  )
}

function Choices() {
  const { t, i18n } = useTranslation()
  const [theme, setTheme] = useState<(typeof themes)[number]>('paper')
  return (
    <>
      <SegmentedControl
        label={t('settings.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={(value) => {
          showTheme(value)
          setTheme(value)
        }}
      />
      <SegmentedControl
        label={t('settings.language')}
        value={i18n.language as Language}
        options={languages}
        onChange={(value) => void showLanguage(value)}
      />
    </>
  )
}
