import type { Engines } from '../../language/annotate/engines.ts'
import type { Sentences } from '../../language/annotate/sentences.ts'
import { writeInScript } from '../../language/scripts/scripts.ts'
import type { NoteLanguage } from './note-fields.ts'

/** What notes need of the language, out of the engines. */
export function noteLanguage(engines: Engines, { wordsOf }: Pick<Sentences, 'wordsOf'>): NoteLanguage {
  return {
    wordsOf: (sentence) => wordsOf([sentence])[0] ?? [],
    inScripts: (word, reading) => {
      const syllables = reading.split(' ')
      return {
        simplified: engines.readings().toSimplified(word),
        traditional: writeInScript(engines.dictionary(), 'traditional', word, syllables).shown,
      }
    },
  }
}
