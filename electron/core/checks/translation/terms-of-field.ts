import type { Term } from '#contract/glossary.ts'
import type { AlignLexicon } from '../../alignment/engine/align-lexicon.ts'
import { createTermFinder, type TermForms } from '../../language/text/terms.ts'
import type { CheckablePair } from './checked-text.ts'

// Different terms that no dictionary of everyday words has: a novel has two or three, a talk about the field dozens.
const [OF_FIELD_FROM, OF_SHORT_FROM, SHORT_PAIRS] = [8, 3, 40]
const SEARCHED_PAIRS = 600

/** The terms of a glossary as the checks take them, where the text is of its field; none where it is of another. */
export function termsOfField(
  pairs: readonly Pick<CheckablePair, 'source'>[],
  glossary: readonly Term[],
  { headwords }: Pick<AlignLexicon, 'headwords'>,
): readonly TermForms[] {
  // Words that only stand for a term in translation are looked for in the English alone.
  const terms = glossary.map(({ id, zh, en, forms, renderings }) => ({
    id,
    zh: [zh, ...forms.zh],
    en: [en, ...forms.en, ...renderings.en],
  }))
  const rare = createTermFinder(terms.filter(({ zh: [name = ''] }) => !headwords.has(name)))
  const found = new Set(
    pairs.slice(0, SEARCHED_PAIRS).flatMap(({ source }) => rare.inChinese(source.join('')).map(({ termId }) => termId)),
  )
  return found.size >= (pairs.length < SHORT_PAIRS ? OF_SHORT_FROM : OF_FIELD_FROM) ? terms : []
}
