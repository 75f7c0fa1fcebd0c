import type { Settings } from '#contract/settings.ts'

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches
const prefersContrast = () => matchMedia('(prefers-contrast: more)').matches

/** The theme a setting means on this machine. */
export function themeOf(setting: Settings['theme'], system: { isDark: boolean; hasMoreContrast: boolean }) {
  if (setting !== 'system') return setting
  if (system.hasMoreContrast) return 'contrast'
  return system.isDark ? 'ink' : 'paper'
}

export function showTheme(setting: Settings['theme']) {
  document.documentElement.dataset.theme = themeOf(setting, {
    isDark: prefersDark(),
    hasMoreContrast: prefersContrast(),
  })
}
