import type { Sections } from '../dictionary/sections.ts'
import { openSections, section, uint16Section, uint32Section } from '../dictionary/sections.ts'
import { uint16At, uint32At } from '../../arrays/read-array.ts'

/** Scores are kept in 256ths, clamped to 16 bits. */
export const scoreUnit = 256
export const noWord = -32768

/** Bits of a character's traits. */
export const traits = {
  surname: 1,
  given: 2,
  transliteration: 4,
  familiarPrefix: 8,
  measureWord: 16,
  verb: 32,
  adjective: 64,
} as const

/**
 * A packed lexicon as typed arrays. Headwords, in simplified characters, form a trie in breadth-first order: the children of
 * node n are nodes `firstChild[n]` to `firstChild[n + 1]`, sorted by `labels`; the root's are found through `rootChild`,
 * by code unit.
 */
export interface Lexicon {
  readonly rootChild: Uint16Array
  readonly labels: Uint16Array
  readonly firstChild: Uint32Array
  /** Per node; `noWord` where no headword ends. */
  readonly scores: Int16Array
  /** Per node: the class of the headword. */
  readonly classes: Uint16Array
  /** Per code unit from `firstTabledUnit`, as the next five. */
  readonly single: Int16Array
  readonly singleClass: Uint16Array
  readonly traitsOf: Uint8Array
  readonly surname: Int16Array
  readonly given: Int16Array
  readonly transliteration: Int16Array
  /** Weights of `ruleNames`. */
  readonly rules: Int16Array
  /** What class i is worth before class j: `pairs[i * classCount + j]`. */
  readonly pairs: Int16Array
  /** The simplified counterpart of a code unit, or 0. */
  readonly simplified: Uint16Array
}

/** Looks at a packed lexicon where it lies. Throws RangeError on other bytes. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const sections = openSections(bytes)
  return {
    rootChild: uint16Section(sections, 'root'),
    labels: uint16Section(sections, 'labels'),
    firstChild: uint32Section(sections, 'children'),
    scores: int16Section(sections, 'scores'),
    classes: uint16Section(sections, 'classes'),
    single: int16Section(sections, 'single'),
    singleClass: uint16Section(sections, 'single-c'),
    traitsOf: section(sections, 'traits'),
    surname: int16Section(sections, 'surname'),
    given: int16Section(sections, 'given'),
    transliteration: int16Section(sections, 'translit'),
    rules: int16Section(sections, 'rules'),
    pairs: int16Section(sections, 'pairs'),
    simplified: uint16Section(sections, 'simple'),
  }
}

function int16Section(sections: Sections, name: string): Int16Array {
  const bytes = section(sections, name)
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
}

/** The node below `node` with a label; 0 where there is none. `node` is not the root. */
export function childOf({ labels, firstChild }: Lexicon, node: number, label: number): number {
  let low = uint32At(firstChild, node)
  let high = uint32At(firstChild, node + 1) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = uint16At(labels, middle)
    if (found === label) return middle
    if (found < label) low = middle + 1
    else high = middle - 1
  }
  return 0
}

/** The node of the word in `units` from `start` to `end`, or 0. */
export function nodeOf(lexicon: Lexicon, units: Uint16Array, start: number, end: number): number {
  let node = uint16At(lexicon.rootChild, uint16At(units, start))
  for (let at = start + 1; node !== 0 && at < end; at++) node = childOf(lexicon, node, uint16At(units, at))
  return node !== 0 && lexicon.scores[node] !== noWord ? node : 0
}
