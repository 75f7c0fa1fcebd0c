import { type CheckablePair, checkedPairs, type CheckKnowledge, type TranslationCheck } from './checked-text.ts'
import { brackets } from './checks/brackets.ts'
import { codesAndTags } from './checks/codes-and-tags.ts'
import { doubleBlank } from './checks/double-blank.ts'
import { inconsistentSource, inconsistentTarget } from './checks/inconsistent.ts'
import { addition, omission } from './checks/left-out.ts'
import { names } from './checks/names.ts'
import { numbers } from './checks/numbers.ts'
import { punctuationWidth } from './checks/punctuation-width.ts'
import { quotes } from './checks/quotes.ts'
import { repeatedWord } from './checks/repeated-word.ts'
import { terms } from './checks/terms.ts'
import { unsure } from './checks/unsure.ts'
import { untranslated } from './checks/untranslated.ts'
import { urls } from './checks/urls.ts'
import { type CheckName, checkNames, type TranslationFinding } from './finding.ts'

const checks: readonly TranslationCheck[] = [
  numbers,
  omission,
  addition,
  terms,
  inconsistentTarget,
  inconsistentSource,
  untranslated,
  names,
  brackets,
  quotes,
  punctuationWidth,
  repeatedWord,
  doubleBlank,
  urls,
  codesAndTags,
  unsure,
]

/** Everything the asked checks find in the pairs of a text, pair by pair. */
export function checkTranslation(
  pairs: readonly CheckablePair[],
  knowledge: CheckKnowledge,
  asked: readonly CheckName[] = checkNames,
): readonly TranslationFinding[] {
  const checked = checkedPairs(pairs)
  const order = new Map(checkNames.map((name, index) => [name, index]))
  return checks
    .filter(({ name }) => asked.includes(name))
    .flatMap(({ find }) => find(checked, knowledge))
    .toSorted((one, other) => one.pair - other.pair || (order.get(one.check) ?? 0) - (order.get(other.check) ?? 0))
}
