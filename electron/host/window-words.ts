import windowEnglish from '../../renderer/words/en.json' with { type: 'json' }
import windowChinese from '../../renderer/words/zh-CN.json' with { type: 'json' }

const windowWords = { en: windowEnglish, 'zh-CN': windowChinese }

/** A word of the window's word files, by its key. The key itself where there is none: a test looks for that. */
export function windowWord(language: keyof typeof windowWords, key: string): string {
  let found: unknown = windowWords[language]
  for (const part of key.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined
  }
  return typeof found === 'string' ? found : key
}
