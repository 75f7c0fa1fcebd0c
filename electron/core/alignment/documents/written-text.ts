import type { Bilingual } from '#contract/text.ts'
import type { FilePair, WrittenText } from '../../formats/format.ts'
import { scriptOf } from '../../language/text/language-of.ts'

// So much Chinese shows in which characters it is written.
const SAMPLE_PAIRS = 400

/** Pairs with their title as they are written into a file; the language codes are told from what they hold. */
export function writtenText(title: Bilingual, pairs: readonly FilePair[]): WrittenText {
  const sample = pairs.slice(0, SAMPLE_PAIRS).flatMap(({ source }) => source)
  const source = scriptOf(sample.join('')) === 'zh-Hant' ? 'zh-TW' : 'zh-CN'
  return { title, pairs, languages: { source, target: 'en-US' } }
}
