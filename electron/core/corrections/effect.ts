import type { Word } from '#contract/text.ts'
import { type ReaderSentences, wordingOf } from './reader-sentences.ts'
import { applyRules } from './apply-rules.ts'
import type { CheckedDraft } from './draft.ts'
import { afterPrefix, bodyOf, inBody } from '../language/text/prefix.ts'
import { indexRules, type PlacedSentence, type Rule } from './rules.ts'

/** What stands at a place before and after, as in the contract's Correction. */
export interface Effect {
  readonly startUtf16: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Makes the function that finds every place of a sentence that a draft would change, given the corrections in force. */
export function effectsOf(
  draft: CheckedDraft,
  sentences: ReaderSentences,
  rules: readonly Rule[],
): (placed: PlacedSentence) => readonly Effect[] {
  const standing = indexRules(rules)
  const wanted = indexRules([...rules.filter((rule) => !isReplaced(rule, draft)), ruleOf(draft)])
  return (placed) => {
    const body = bodyOf(placed)
    const own = sentences.of(placed.textId)
    const [engine = []] = own.wordsOf([body])
    const [was, is] = [standing, wanted].map((index) =>
      afterPrefix(applyRules(body, engine, inBody(index.at(placed), placed), wordingOf(own)), placed),
    )
    return startsOf(draft, placed).flatMap((startUtf16) => {
      const end = startUtf16 + draft.form.length
      const [before, after] = [partsIn(was ?? [], draft, startUtf16, end), partsIn(is ?? [], draft, startUtf16, end)]
      return before.join(' ') === after.join(' ') ? [] : [{ startUtf16, before, after }]
    })
  }
}

/** What stands at the draft's own place now. */
export function partsNow(draft: CheckedDraft, sentences: ReaderSentences): readonly string[] {
  const [words = []] = sentences.wordsIn([draft.placed])
  return partsIn(words, draft, draft.startUtf16, draft.startUtf16 + draft.form.length)
}

/** Whether a rule says the same sort of thing of the same characters in the same reach, so that the newer takes its place. */
export function isReplaced(rule: Rule, { scope, form, change, placed, startUtf16 }: CheckedDraft): boolean {
  if (rule.scope !== scope || rule.form !== form || rule.change.kind !== change.kind) return false
  if (scope === 'everywhere') return true
  if (scope === 'text') return rule.textId === placed.textId
  return indexRules([rule])
    .at(placed)
    .some((at) => at.startUtf16 === startUtf16)
}

function ruleOf({ scope, placed, startUtf16, form, change }: CheckedDraft): Rule {
  // Not stored, so it has no id of its own; only its order counts here.
  const id = '' as Rule['id']
  const { textId, segmentId, content } = placed
  return { id, scope, textId, segmentId, startUtf16, form, sentence: content, change }
}

function startsOf(
  { scope, form, startUtf16 }: CheckedDraft,
  { content, prefixUtf16 }: PlacedSentence,
): readonly number[] {
  if (scope === 'here') return [startUtf16]
  const starts: number[] = []
  for (let at = content.indexOf(form, prefixUtf16); at >= 0; at = content.indexOf(form, at + 1)) starts.push(at)
  return starts
}

/** The syllables of the characters of a range, or the words in it: whole words, also where they reach over its ends. */
function partsIn(words: readonly Word[], { change }: CheckedDraft, start: number, end: number): readonly string[] {
  const touched = words.filter(({ startUtf16, text }) => startUtf16 < end && startUtf16 + text.length > start)
  if (change.kind === 'cut') return touched.map(({ text }) => text)
  return touched.flatMap((word) => {
    let at = word.startUtf16
    return Array.from(word.text).flatMap((character, index) => {
      const here = at
      at += character.length
      return here >= start && here < end ? [word.syllables[index] ?? ''] : []
    })
  })
}
