import type { Bilingual } from '#contract/text.ts'
import { sideOf } from '../../language/text/language-of.ts'

/** A title that a file gives once, on the side of its language. */
export function titleByLanguage(title: string): Bilingual {
  return sideOf(title) === 'target' ? { zh: '', en: title } : { zh: title, en: '' }
}
