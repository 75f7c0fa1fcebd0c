/** What can be checked of a translation, in the order in which findings of one pair are told. */
export const checkNames = [
  'numbers',
  'omission',
  'addition',
  'terms',
  'inconsistent-target',
  'inconsistent-source',
  'untranslated',
  'names',
  'brackets',
  'quotes',
  'punctuation-width',
  'repeated-word',
  'double-blank',
  'urls',
  'codes-and-tags',
  'unsure',
] as const
export type CheckName = (typeof checkNames)[number]

export type CheckedSideName = 'source' | 'target'

/** Why something was found: each has a sentence of its own, which `words` of the text go into. */
export type FindingReason =
  | 'number-without-equal'
  | 'number-differs'
  | 'unit-differs'
  | 'nothing-beside'
  | 'shorter-than-usual'
  | 'longer-than-usual'
  | 'term-without-rendering'
  | 'same-source-other-target'
  | 'same-target-other-source'
  | 'target-is-source'
  | 'chinese-in-english'
  | 'english-in-chinese'
  | 'name-otherwise'
  | 'bracket-unpaired'
  | 'quote-unpaired'
  | 'narrow-mark-in-chinese'
  | 'wide-mark-in-english'
  | 'word-twice'
  | 'blank-twice'
  | 'url-without-equal'
  | 'code-without-equal'
  | 'tag-without-equal'
  | 'low-confidence'
  | 'marked-doubtful'

/** Something a translator should look at, in one pair. */
export interface TranslationFinding {
  readonly check: CheckName
  /** From 0, in the order of the text. */
  readonly pair: number
  readonly side: CheckedSideName
  readonly reason: FindingReason
  readonly words: readonly string[]
  /**
   * Where it stands, in UTF-16 units of the side's sentences joined: Chinese ones as they follow each other, English ones
   * with a blank between. Left out where all of the side is meant.
   */
  readonly place?: { readonly startUtf16: number; readonly endUtf16: number }
}
