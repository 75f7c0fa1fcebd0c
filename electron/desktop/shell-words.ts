import shellWords from './shell-words.json' with { type: 'json' }

export type ShellLanguage = 'en' | 'zh-CN'
export type ShellWord = keyof (typeof shellWords)['en']

/** The language of menus and dialogs: the reader's choice, or the system's where that is left open. */
export function shellLanguage(chosen: string, systemLocale: string): ShellLanguage {
  const locale = chosen === 'system' ? systemLocale : chosen
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

export function shellWord(language: ShellLanguage, word: ShellWord): string {
  return shellWords[language][word]
}
