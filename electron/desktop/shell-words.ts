import windowEnglish from '../../renderer/words/en.json' with { type: 'json' }
import windowChinese from '../../renderer/words/zh-CN.json' with { type: 'json' }
import shellWords from './shell-words.json' with { type: 'json' }

export type ShellLanguage = 'en' | 'zh-CN'
export type ShellWord = keyof (typeof shellWords)['en']

const windowWords = { en: windowEnglish, 'zh-CN': windowChinese }

/** The language of menus and dialogs: the reader's choice, or the system's where that is left open. */
export function shellLanguage(chosen: string, systemLocale: string): ShellLanguage {
  const locale = chosen === 'system' ? systemLocale : chosen
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

export function shellWord(language: ShellLanguage, word: ShellWord): string {
  return shellWords[language][word]
}

/** A word of the window's word files, by its key. The key itself where there is none: a test looks for that. */
export function windowWord(language: ShellLanguage, key: string): string {
  let found: unknown = windowWords[language]
  for (const part of key.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined
  }
  return typeof found === 'string' ? found : key
}
