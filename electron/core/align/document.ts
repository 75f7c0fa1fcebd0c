import type { AlignLexicon } from './align-lexicon.ts'
import { chineseTokens } from './chinese-tokens.ts'
import { dictionaryLinks } from './dictionary-links.ts'
import { englishTokens, type StemMemory } from './english-tokens.ts'
import type { LinkTable } from './links.ts'
import { joinNames, nameTypes } from './name-readings.ts'
import { laySide, type Side } from './side.ts'

/** Both sides of a text as numbers, and what the dictionary says about its words. */
export interface LaidDocument {
  readonly source: Side
  readonly target: Side
  readonly dictionary: LinkTable
}

/** For every sentence 1 where it is settled that it has no counterpart. */
export interface Alone {
  readonly source: Uint8Array
  readonly target: Uint8Array
}

/** Reads both sides: Chinese sentences and English sentences. */
export function layDocument(
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
  alone: Alone = { source: new Uint8Array(source.length), target: new Uint8Array(target.length) },
): LaidDocument {
  const stems: StemMemory = new Map()
  const targetSide = laySide(target, alone.target, (sentence) => englishTokens(sentence, stems))
  const names = nameTypes(targetSide)
  const sourceSide = laySide(source, alone.source, (sentence) =>
    joinNames(chineseTokens(sentence, lexicon), names, lexicon),
  )
  return {
    source: sourceSide,
    target: targetSide,
    dictionary: dictionaryLinks(sourceSide, targetSide, names, lexicon),
  }
}
