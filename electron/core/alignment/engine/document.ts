import type { AlignLexicon } from './align-lexicon.ts'
import { chineseTokens } from './chinese-tokens.ts'
import { dictionaryLinks } from './dictionary-links.ts'
import { englishTokens, type StemMemory } from './english-tokens.ts'
import { code, prose } from './landmarks.ts'
import type { LinkTable } from './links.ts'
import { joinNames, nameTypes, type NameMemory } from './name-readings.ts'
import { buildSide, type Side } from './side.ts'
import { termLinks } from './term-links.ts'
import type { KnownTerm } from './bead.ts'

/** One of something for each side. */
export interface BothSides<Some> {
  readonly source: Some
  readonly target: Some
}

/** Both sides of a text as numbers, and what the dictionary says about its words. */
export interface AlignmentDocument {
  readonly source: Side
  readonly target: Side
  readonly dictionary: LinkTable
}

/** What is known about a text beside its words. Numbers are those of the sentences handed over with it. */
export interface Given {
  /** For every sentence 1 where it is confirmed that it has no counterpart. */
  readonly unaligned?: BothSides<Uint8Array>
  /** See `rankLandmarks`. */
  readonly landmarks?: BothSides<Uint8Array>
  /** See `blocksOf`. */
  readonly blocks?: BothSides<Uint8Array>
  readonly terms?: readonly KnownTerm[]
}

/** Reads both sides: Chinese sentences and English sentences. */
export function buildDocument(
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
  { unaligned, landmarks, blocks, terms = [] }: Given = {},
): AlignmentDocument {
  const stems: StemMemory = new Map()
  const same = sameOnBoth(source, target, blocks)
  const given = (side: 'source' | 'target', count: number) => ({
    unaligned: unaligned?.[side] ?? new Uint8Array(count),
    landmarks: landmarks?.[side] ?? new Uint8Array(count),
    blocks: blocks?.[side] ?? new Uint8Array(count),
    same: same[side],
  })
  const english = (sentence: string) => englishTokens(sentence, stems)
  const targetSide = buildSide(target, given('target', target.length), english)
  const names = nameTypes(targetSide)
  const memory: NameMemory = new Map()
  const chinese = (sentence: string) => joinNames(chineseTokens(sentence, lexicon), names, lexicon, memory)
  const sourceSide = buildSide(source, given('source', source.length), chinese)
  const known = termLinks(terms, sourceSide, targetSide, chinese, english)
  return {
    source: sourceSide,
    target: targetSide,
    dictionary: dictionaryLinks(sourceSide, targetSide, names, lexicon, known),
  }
}

/** Numbers code and rows by what they say, white space aside. */
function sameOnBoth(
  source: readonly string[],
  target: readonly string[],
  blocks: BothSides<Uint8Array> | undefined,
): BothSides<Int32Array> {
  const numbers = new Map<string, number>()
  const numbered = (sentences: readonly string[], side: 'source' | 'target') =>
    Int32Array.from(sentences, (sentence, index) => {
      if ((blocks?.[side][index] ?? prose) < code) return 0
      const said = sentence.replaceAll(/\s+/g, '')
      const number = numbers.get(said) ?? numbers.size + 1
      numbers.set(said, number)
      return number
    })
  return { source: numbered(source, 'source'), target: numbered(target, 'target') }
}
