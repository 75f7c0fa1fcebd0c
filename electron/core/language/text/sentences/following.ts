import { carriesOn, isBeat, isTag, leadInOf } from './speech.ts'
import { isHanUnit, isLatin, isOpener, isPause, isStop, skipBlanks } from './marks.ts'
import type { Nest } from './nesting.ts'
import { type Reading, startOf } from './reading.ts'

/** Where an attribution of at most this many UTF-16 units follows a dash, it belongs to the quotation. */
const LONGEST_ATTRIBUTION = 24

/** What follows a quotation that has its own full stop: a new sentence, its tag (他说), or more of the same sentence. */
export function afterQuotation(reading: Reading, quote: Nest, nextAt: number): 'new' | 'tag' | 'more' {
  const { text } = reading
  const lead = leadInOf(text, startOf(reading, quote), quote.open)
  const next = text[nextAt]
  if (next === undefined) return lead === 'inside' ? 'more' : 'new'
  if (isPause(next)) return isTag(text, nextAt + 1) ? 'tag' : 'more'
  if (carriesOn(text, nextAt, lead === 'colon')) return 'more'
  if (lead === 'colon') return 'new'
  if (lead === 'none') return isTag(text, nextAt) || isBeat(text, nextAt) ? 'tag' : 'new'
  if (lead === 'speech') return 'new'
  const isFullStop = /[。.]/.test(text[quote.close - 1] ?? '')
  return isFullStop && !isTag(text, nextAt) ? 'new' : 'more'
}

/** After a colon and a quotation with no mark of its own: whether a new clause, and so a new sentence, begins. */
export function isUnbroken(reading: Reading, quote: Nest, at: number): boolean {
  const { text } = reading
  if (leadInOf(text, startOf(reading, quote), quote.open) !== 'colon') return false
  const nextAt = skipBlanks(text, at)
  const next = text[nextAt]
  const isClause = isHanUnit(next) || isLatin(next)
  if (!isClause || carriesOn(text, nextAt, false) || isTag(text, nextAt)) return false
  const clause = /^[^，,。！？!?；;“「]{0,40}/.exec(text.slice(nextAt, nextAt + 40))?.[0] ?? ''
  return quote.close - quote.open > 8 && clause.length >= 4
}

const bareTag =
  /^[他她我它](?:(?![没沒不未别別想要会會能敢可再])[\u4e00-\u9fff]){0,4}?(?:问|問|说|說|喊|答|叫|嚷)(?:道|着|了)?[。.]/

/** Whether a tag follows a question or a call in speech without quotation marks: 你去哪儿？他问。 */
export function isBareTag(text: string, at: number, nextAt: number): boolean {
  return /[？！?!]/.test(text[at - 1] ?? '') && bareTag.test(text.slice(nextAt, nextAt + 10)) && !/[“「『"]/.test(text)
}

/** A dash and a short name after the mark: who said it. */
export function isDialogueDash({ text }: Reading, at: number): boolean {
  if (!/[—―─]/.test(text[at] ?? '')) return false
  const rest = text.slice(at, at + LONGEST_ATTRIBUTION + 1)
  return rest.length <= LONGEST_ATTRIBUTION && !Array.from(rest.slice(0, -1)).some(isStop)
}

const LONGEST_ASIDE = 20

/**
 * Where a bracket follows the full stop: the index after it when it is a short aside, such as （笑）, that stays with the
 * sentence; null when there is none or it is a sentence of its own.
 */
export function bracketFollowing({ text, nesting, isEnglish }: Reading, at: number): number | null {
  if (!isOpener(text[at])) return null
  const nest = nesting.nests[nesting.openingAt.get(at) ?? -1]
  if (!nest || nest.kind !== 'bracket' || nest.close - nest.open > LONGEST_ASIDE) return null
  const inside = text.slice(nest.open + 1, nest.close)
  const isOwn =
    isStop(inside.at(-1)) || /^[\d一二三四五六七八九十]{1,3}$/.test(inside) || /^.{0,3}(?:注|按)[:：]/.test(inside)
  // The parts of an abstract: [Methods], 【方法】.
  const isPart = text[at] === '【' || (isEnglish && text[at] === '[' && /^[A-Z]/.test(inside))
  if (isOwn || text[nest.close + 1] === '(' || isPart) return null
  return nest.close + 1
}
