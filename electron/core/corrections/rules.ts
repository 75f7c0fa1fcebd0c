import type { CorrectionScope } from '#contract/corrections.ts'
import type { CorrectionId, SegmentId, TextId } from '#contract/ids.ts'
import { followRange } from '../language/text/follow-range.ts'
import type { PrefixedSentence } from '../language/text/prefix.ts'

/** A Chinese segment with the place that corrections need to know. */
export interface PlacedSentence extends PrefixedSentence {
  readonly textId: TextId
  readonly segmentId: SegmentId
}

export type RuleChange =
  /** One syllable a code point. */
  | { readonly kind: 'reading'; readonly syllables: readonly string[] }
  /** Where words begin inside the form, as UTF-16 offsets; none where it is one word. */
  | { readonly kind: 'cut'; readonly cutsUtf16: readonly number[] }

/** What a correction does: to the form at its one place, or wherever the form stands. */
export interface Rule {
  readonly id: CorrectionId
  readonly scope: CorrectionScope
  readonly textId: TextId
  readonly segmentId: SegmentId
  readonly startUtf16: number
  readonly form: string
  /** The segment as it was when the correction was made. */
  readonly sentence: string
  readonly change: RuleChange
}

/** A rule at one place of a sentence. */
export interface RuleAt {
  readonly rule: Rule
  readonly startUtf16: number
}

export interface RuleIndex {
  readonly isEmpty: boolean
  /** Every rule at every place of a sentence where it may work, in the order in which they are applied. */
  at(sentence: PlacedSentence): readonly RuleAt[]
  /** Tells two sets of rules apart by how they cut the words of a text. */
  cutStamp(textId: TextId): string
}

type ByFirstUnit = ReadonlyMap<number, readonly Rule[]>

/** Orders rules, given oldest first, for looking them up by sentence: wider scopes are applied first, so the nearer win. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const everywhere = byFirstUnit(rules.filter(({ scope }) => scope === 'everywhere'))
  const ofText = new Map(
    [
      ...Map.groupBy(
        rules.filter(({ scope }) => scope === 'text'),
        ({ textId }) => textId,
      ),
    ].map(([textId, each]) => [textId, byFirstUnit(each)] as const),
  )
  const here = Map.groupBy(
    rules.filter(({ scope }) => scope === 'here'),
    ({ segmentId }) => segmentId,
  )
  const places = new Map(rules.map((rule, index) => [rule, index]))
  const placeIn = (rule: Rule) => places.get(rule) ?? rules.length
  const inOrder = (found: readonly RuleAt[]) =>
    found.toSorted((one, other) => placeIn(one.rule) - placeIn(other.rule) || one.startUtf16 - other.startUtf16)
  return {
    isEmpty: rules.length === 0,
    at: ({ textId, segmentId, content }) => {
      const wide = everywhere.size > 0 ? inOrder(occurrences(content, everywhere)) : none
      const inText = ofText.get(textId)
      const narrower = inText ? inOrder(occurrences(content, inText)) : none
      const exact = (here.get(segmentId) ?? []).flatMap((rule) => placeOf(rule, content))
      return wide.length + narrower.length + exact.length === 0 ? none : [...wide, ...narrower, ...exact]
    },
    cutStamp: (textId) =>
      JSON.stringify(
        rules.flatMap(({ scope, textId: own, segmentId, startUtf16, form, change }) =>
          change.kind === 'cut' && (scope === 'everywhere' || own === textId)
            ? [[scope, form, change.cutsUtf16, scope === 'here' ? [segmentId, startUtf16] : null]]
            : [],
        ),
      ),
  }
}

const none: readonly RuleAt[] = []

/** Where the characters of a rule for one place stand now; nothing where they are gone. */
function placeOf(rule: Rule, content: string): readonly RuleAt[] {
  const range = { startUtf16: rule.startUtf16, endUtf16: rule.startUtf16 + rule.form.length }
  const now = followRange(range, rule.sentence, content)
  return now ? [{ rule, startUtf16: now.startUtf16 }] : none
}

function byFirstUnit(rules: readonly Rule[]): ByFirstUnit {
  return Map.groupBy(rules, ({ form }) => form.charCodeAt(0))
}

/** Overlapping places count. */
function occurrences(content: string, rules: ByFirstUnit): readonly RuleAt[] {
  const found: RuleAt[] = []
  for (let startUtf16 = 0; startUtf16 < content.length; startUtf16++)
    for (const rule of rules.get(content.charCodeAt(startUtf16)) ?? [])
      if (content.startsWith(rule.form, startUtf16)) found.push({ rule, startUtf16 })
  return found
}
