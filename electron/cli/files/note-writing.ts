import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openEngines } from '#core/bundled/open-engines.ts'
import { createSentences } from '#core/language/annotate/sentences.ts'
import type { NoteLanguage } from '#core/study/exchange/note-fields.ts'
import { noteLanguage } from '#core/study/exchange/note-language.ts'

/** Whether the built files of the language are there. */
export const hasLanguage = (languageDir: string): boolean => existsSync(join(languageDir, 'readings-model.bin'))

/** The language of notes; without the built files sentences go without their pinyin, and words in the script they are in. */
export function noteLanguageIn(contentDir: string): NoteLanguage {
  const languageDir = join(contentDir, 'language')
  if (!hasLanguage(languageDir))
    return { wordsOf: () => [], inScripts: (word) => ({ simplified: word, traditional: word }) }
  const engines = openEngines(languageDir)
  return noteLanguage(engines, createSentences([], engines))
}
