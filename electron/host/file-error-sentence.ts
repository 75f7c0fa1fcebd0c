import type { FileErrorCode } from '#contract/file-errors.ts'
import { windowWord } from './window-words.ts'

/** Why a file was not opened, as one sentence, in Chinese where `locale` is Chinese. `name` is the file as given. */
export function fileErrorSentence(code: FileErrorCode, name: string, locale: string): string {
  const language = locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
  return windowWord(language, `imports.fileError.${code}`).replace('{{name}}', () => name)
}
