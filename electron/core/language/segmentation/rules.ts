import { composedPatterns } from './composed-pieces.ts'

/** Weights of pieces that are no headwords, in the order of the lexicon's section `rules`. */
export const ruleNames = [
  'number',
  'number-length',
  'ordinal',
  'latin',
  'person-short',
  'person-long',
  'person-double',
  'familiar',
  'transliteration',
  'transliteration-length',
  ...composedPatterns.map((pattern) => `composed=${pattern}` as const),
] as const
export type RuleName = (typeof ruleNames)[number]

export const ruleIndex = (name: RuleName): number => ruleNames.indexOf(name)
