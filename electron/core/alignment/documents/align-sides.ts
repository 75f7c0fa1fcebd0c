import type { Bilingual } from '#contract/text.ts'
import type { Content, FilePair } from '../../formats/format.ts'
import type { TextDocument } from '../../formats/plain-text/document.ts'
import { languageOf } from '../../language/text/language-of.ts'
import { titleByLanguage } from '../../formats/sides/title-by-language.ts'
import type { Aligner } from './aligner.ts'
import { type AlignDocumentsOptions, alignDocuments } from './align-documents.ts'

/** Two texts to lay beside each other, or pairs that need no more laying. */
export type Sides =
  | { readonly pairs: readonly FilePair[]; readonly title: Bilingual }
  | {
      readonly pairs: null
      readonly title: Bilingual
      readonly source: TextDocument
      readonly target: TextDocument
      /** Whether they were given the other way round. */
      readonly isSwapped: boolean
    }

export type SidesProblem = 'no-english' | 'no-chinese' | 'pairs-already'

const SAMPLE_UTF16 = 100_000

function isEnglish({ paragraphs }: TextDocument): boolean {
  let sample = ''
  for (const { sentences } of paragraphs) {
    sample += sentences.join(' ')
    if (sample.length > SAMPLE_UTF16) break
  }
  return languageOf(sample) === 'en'
}

/** The sides of two files, by the language of what they say: swapped ones are swapped back. */
export function sidesOfTwo(zh: Content, en: Content): Sides | SidesProblem {
  if (zh.sides === 'two' || en.sides === 'two') return 'pairs-already'
  const [isFirstEnglish, isSecondEnglish] = [isEnglish(zh.document), isEnglish(en.document)]
  if (isFirstEnglish && isSecondEnglish) return 'no-chinese'
  if (!isFirstEnglish && !isSecondEnglish) return 'no-english'
  const [source, target] = isFirstEnglish ? [en, zh] : [zh, en]
  const title = { zh: source.title, en: target.title }
  return { pairs: null, title, source: source.document, target: target.document, isSwapped: isFirstEnglish }
}

/** The sides of one file that holds both languages. */
export function sidesOfOne(content: Content): Sides | SidesProblem {
  if (content.sides === 'two') return { pairs: content.pairs, title: content.title }
  if (content.sides === 'one') return isEnglish(content.document) ? 'no-chinese' : 'no-english'
  const { source, target, title } = content
  return { pairs: null, title: titleByLanguage(title), source, target, isSwapped: false }
}

/** The pairs of two sides: aligned, or as the file gave them. */
export async function alignSides(
  sides: Sides,
  aligner: Aligner,
  options: AlignDocumentsOptions = {},
): Promise<readonly FilePair[]> {
  return sides.pairs ?? alignDocuments(sides.source, sides.target, aligner, options)
}
