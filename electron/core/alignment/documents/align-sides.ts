import type { Bilingual } from '#contract/text.ts'
import type { Content, FilePair } from '../../formats/format.ts'
import type { TextDocument } from '../../formats/plain-text/document.ts'
import { documentOfSide } from '../../formats/sides/one-side.ts'
import { weightOf } from '../../language/text/language-of.ts'
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

export type SidesProblem = 'no-english' | 'no-chinese'

const SAMPLE_SENTENCES = 5000
// A file whose prose is so far in the other language than the other file's is on the wrong side.
const SWAPPED_FROM = 0.2
const [NO_CHINESE_BELOW, NO_ENGLISH_ABOVE] = [0.05, 0.7]

/** How much of a file's prose is Chinese, from 0 to 1; a half for one with both languages, or without any prose. */
function chineseShare(content: Content): number {
  const { han, english } = weightOf(sentencesOf(content).slice(0, SAMPLE_SENTENCES))
  return han + english === 0 ? 0.5 : han / (han + english)
}

function sentencesOf(content: Content): readonly string[] {
  if (content.sides === 'two') return content.pairs.flatMap(({ source, target }) => [...source, ...target])
  return content.document.paragraphs.flatMap(({ sentences }) => sentences)
}

/**
 * The sides of two files, by the language of their prose: swapped ones are swapped back, and of a file with both
 * languages its own side is taken. With `isAsGiven` the first is the Chinese one whatever stands in it, all of it.
 */
export function sidesOfTwo(zh: Content, en: Content, isAsGiven = false): Sides | SidesProblem {
  const [first, second] = [chineseShare(zh), chineseShare(en)]
  const isSwapped = !isAsGiven && second - first > SWAPPED_FROM
  if (!isAsGiven && Math.max(first, second) < NO_CHINESE_BELOW) return 'no-chinese'
  if (!isAsGiven && Math.min(first, second) > NO_ENGLISH_ABOVE) return 'no-english'
  const [source, target] = isSwapped ? [en, zh] : [zh, en]
  const title = { zh: titleOf(source).zh, en: titleOf(target).en }
  const [chinese, english] = [sideOf(source, 'source', isAsGiven), sideOf(target, 'target', isAsGiven)]
  return { pairs: null, title, source: chinese, target: english, isSwapped }
}

function titleOf({ title }: Content): Bilingual {
  return typeof title === 'string' ? { zh: title, en: title } : { zh: title.zh || title.en, en: title.en || title.zh }
}

/** The side that is asked for; all of a running text where a person said that it is in one language. */
function sideOf(content: Content, side: 'source' | 'target', isAsGiven: boolean): TextDocument {
  if (content.sides === 'one') return content.document
  if (isAsGiven && content.document) return content.document
  return content.sides === 'apart' ? content[side] : documentOfSide(content.pairs, side)
}

/** The sides of one file that holds both languages. */
export function sidesOfOne(content: Content): Sides | SidesProblem {
  if (content.sides === 'two') return { pairs: content.pairs, title: content.title }
  if (content.sides === 'one') return content.language === 'en' ? 'no-chinese' : 'no-english'
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
