import type { Sections } from '../dictionary/sections.ts'
import { openSections, section, uint16Section, uint32Section } from '../dictionary/sections.ts'

/** Scores are kept in 256ths, clamped to 16 bits. */
export const scoreUnit = 256
export const noWord = -32768

/** The weights that are not of a word or character, in the order of the section `rules`. */
export const ruleNames = [
  'amount',
  'amount-length',
  'other-after-amount1',
  'other-after-amount2',
  'other-after-amount3',
  'measure-after-amount1',
  'measure-after-amount2',
  'measure-after-amount3',
] as const
/** Bits of a character's traits. */
export const traits = { transliteration: 1, oftenAlone: 2, measureWord: 4 } as const
/** Unknown spans have tables for lengths 2, 3, 4 and 5 or more. */
export const unknownLengths = [2, 3, 4, 5] as const

/**
 * A packed lexicon as typed arrays. Headwords form a trie in breadth-first order: the children of node n are nodes
 * `firstChild[n]` to `firstChild[n + 1]`, sorted by `labels`; the root's are found through `rootChild`, by code unit.
 */
export interface Lexicon {
  readonly rootChild: Uint16Array
  readonly labels: Uint16Array
  readonly firstChild: Uint32Array
  /** Per node; `noWord` where no headword ends. */
  readonly scores: Int16Array
  /** Per code unit from `firstTabledUnit`, as the next four. */
  readonly single: Int16Array
  /** One table for each of `unknownLengths`. */
  readonly unknown: readonly Int16Array[]
  readonly unknownBegins: Int16Array
  readonly unknownEnds: Int16Array
  /** `traits` of each character. */
  readonly traitsOf: Uint8Array
  readonly rules: Int16Array
  /** What an unknown span of each of `unknownLengths` is worth before its characters. */
  readonly unknownBase: Int16Array
}

/** Looks at a packed lexicon where it lies. Throws RangeError on other bytes. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const sections = openSections(bytes)
  return {
    rootChild: uint16Section(sections, 'root'),
    labels: uint16Section(sections, 'labels'),
    firstChild: uint32Section(sections, 'children'),
    scores: int16Section(sections, 'scores'),
    single: int16Section(sections, 'single'),
    unknown: ['unk-a', 'unk-b', 'unk-c', 'unk-d'].map((name) => int16Section(sections, name)),
    unknownBegins: int16Section(sections, 'unk-from'),
    unknownEnds: int16Section(sections, 'unk-to'),
    traitsOf: section(sections, 'traits'),
    rules: int16Section(sections, 'rules'),
    unknownBase: int16Section(sections, 'unk-base'),
  }
}

function int16Section(sections: Sections, name: string): Int16Array {
  const bytes = section(sections, name)
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
}
