import i18next, { type ParseKeys } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { withArrows } from '#contract/controls.ts'
import type { Settings } from '#contract/settings.ts'
import en from './en.json'
import zhCN from './zh-CN.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof en }
  }
}

/** A key of the word files. A missing key does not compile; `checks/words.test.ts` finds unused ones. */
export type WordKey = ParseKeys
export type Language = 'en' | 'zh-CN'

/** The interface language a setting means on this machine. */
export function languageOf(setting: Settings['language'], systemLanguages: readonly string[]): Language {
  if (setting !== 'system') return setting
  return systemLanguages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Loads the words, or switches their language live. The document's own language and title follow. */
export async function showLanguage(setting: Settings['language']) {
  const language = languageOf(setting, navigator.languages)
  if (i18next.isInitialized) await i18next.changeLanguage(language)
  else {
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      defaultNS: 'words',
      resources: { en: { words: en }, 'zh-CN': { words: zhCN } },
      // React escapes what is drawn; here controls that would turn a sentence round are made visible.
      interpolation: { escapeValue: true, escape: withArrows },
      returnNull: false,
    })
  }
  document.documentElement.lang = language
  document.title = i18next.t('app.name')
}
