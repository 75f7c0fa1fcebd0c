import { bareGloss, englishWords, glossesOf } from '../english-words.ts'
import type { DictionaryEntry, Sense } from '../entry.ts'
import { baseForms, irregularBase } from './base-forms.ts'

/** English that someone typed, made ready for comparing. */
export interface EnglishQuery {
  /** Words as typed, small. */
  readonly all: readonly string[]
  /** The same without a leading to, a, an, the. */
  readonly bare: readonly string[]
  readonly isVerb: boolean
  /** The last word may go on. */
  readonly isUnfinished: boolean
  readonly hasCapital: boolean
  /** Names have no plurals and no -ing. */
  readonly isAsWritten: boolean
}

export function readEnglish(typed: string): EnglishQuery {
  const all = englishWords(typed)
  const bare = englishWords(bareGloss(typed.trim()))
  return {
    all,
    bare: bare.length > 0 ? bare : all,
    isVerb: all[0] === 'to' && all.length > 1,
    isUnfinished: !/\s$/.test(typed),
    hasCapital: /\p{Lu}/u.test(typed),
    isAsWritten: false,
  }
}

// The scale is the natural logarithm of how much rarer a word may be and still come first.
const wholeGloss = 10
const inflectedGloss = 9
// A whole gloss with what a remark, a light word or a later place among glosses takes from it.
const nearlyWhole = 5.2
const headOfGloss = 3
const phraseInGloss = 2.2
const wordsInGloss = 1
const inRemark = 0.4
const lightWord = 1.2
const remarkBeside = 0.5
const orBeside = 1.5
const perWordBeside = 0.55
const unfinished = 5
const wordForVerb = 0.8
// 'wear' is typed for to wear, yet 'snow' is rather the noun.
const verbForWord = 0.3
const properNoun = 4
const remarks = [
  [/\((?:[^()]*[;,] )?(?:literary|archaic|old|classical|formal|arch\.)\b[^()]*\)/, 3],
  [/\((?:[^()]*[;,] )?(?:dialect|Tw|coll\.|slang|loanword|Cantonese|Internet slang|HK)\b[^()]*\)/, 1.2],
  [/\(bound form\)/, 3],
] as const

export interface Nearness {
  /** The higher the nearer, on the scale above. */
  readonly worth: number
  /** The query is the whole of a gloss, or a form of it. */
  readonly isWhole: boolean
}

/** How near the senses of an entry come to what was asked; null where a word is missing. */
export function nearnessOf(entry: DictionaryEntry, query: EnglishQuery): Nearness | null {
  let best: Nearness | null = null
  for (const [index, sense] of entry.senses.entries()) {
    const near = senseNearness(sense, sense.isName ? { ...query, isAsWritten: true } : query)
    if (near === null) continue
    const worth = near - lateness(index) - nameWorth(sense, near, query)
    if (best === null || worth > best.worth) best = { worth, isWhole: near >= nearlyWhole }
  }
  // What a word means beside is what it is mostly used for: a word of many senses is seldom meant by one.
  return best && { ...best, worth: best.worth - 0.35 * Math.log(entry.senses.length) }
}

const lateness = (index: number) => 1.0 * Math.log(1 + index)

function nameWorth(sense: Sense, near: number, query: EnglishQuery): number {
  if (sense.relation === 'variant' || sense.relation === 'old-variant') return 4
  if (!sense.isName || query.hasCapital) return 0
  return near >= inflectedGloss ? 2 : properNoun
}

function senseNearness(sense: Sense, query: EnglishQuery): number | null {
  const text = sense.parts.map((part) => (typeof part === 'string' ? part : ' ')).join('')
  if (!mayHave(text, query)) return null
  let best = -Infinity
  const keep = (worth: number | null, cost: number) => {
    if (worth !== null) best = Math.max(best, worth - cost)
  }
  for (const [index, gloss] of glossesOf(text).entries()) {
    const place = 0.8 * Math.min(index, 3)
    keep(glossNearness(gloss, query), place)
    // “to put on or wear” is two glosses as well as one.
    if (gloss.includes(' or '))
      for (const half of gloss.split(' or ')) keep(glossNearness(half, query), place + orBeside)
  }
  if (best === -Infinity && hasAll(new Set(englishWords(text)), query)) keep(inRemark, 0)
  if (best === -Infinity) return null
  for (const [remark, cost] of remarks) if (remark.test(text)) best -= cost
  return best
}

/** A quick look before the careful one: forms of a word share its first letters. */
function mayHave(text: string, { bare }: EnglishQuery): boolean {
  const small = text.toLowerCase()
  return (
    bare.every((word) => word.length > 4 || small.includes(word.slice(0, 2))) &&
    bare.every((word) => word.length <= 4 || small.includes(word.slice(0, 3)))
  )
}

// “to help sb (with sth)”: what stands for anyone is no word of the gloss.
const placeholders: ReadonlySet<string> = new Set(["sb's", 'sb', 'sth', "one's", 'oneself', 'etc'])

function glossNearness(gloss: string, query: EnglishQuery): number | null {
  const written = englishWords(bareGloss(gloss)).filter((word) => !placeholders.has(word))
  if (written.length < query.bare.length) return null
  const isVerb = /^\s*(?:\([^()]*\)\s*)?to /.test(gloss)
  const part = isVerb === query.isVerb ? 0 : isVerb ? verbForWord : wordForVerb
  const words = withoutLightWords(written, query.bare)
  const found = compare(words, query)
  if (found === null) return null
  const besides = (words.length < written.length ? lightWord : 0) + (gloss.includes('(') ? remarkBeside : 0)
  return found - besides - part - (isProper(gloss, words, query) ? properNoun : 0)
}

const lightVerbs: ReadonlySet<string> = new Set(['have', 'be', 'become', 'get', 'make', 'do', 'feel'])
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])
const prepositions: ReadonlySet<string> = new Set('with of for to in on at from by about into as'.split(' '))

/** 'have a headache' without 'have a', 'fall in love with' without 'with', unless they were asked for. */
function withoutLightWords(words: readonly string[], bare: readonly string[]): readonly string[] {
  const isAsked = (word: string | undefined) => word === undefined || bare.includes(word)
  let kept = words
  while (kept.length > bare.length && prepositions.has(kept.at(-1) ?? '') && !isAsked(kept.at(-1)))
    kept = kept.slice(0, -1)
  if (kept.length > bare.length && lightVerbs.has(kept[0] ?? '') && !isAsked(kept[0])) kept = kept.slice(1)
  return kept.length > bare.length ? kept.filter((word) => !articles.has(word) || isAsked(word)) : kept
}

function compare(words: readonly string[], query: EnglishQuery): number | null {
  const { bare } = query
  const beside = words.length - bare.length
  let best: number | null = null
  for (let from = 0; from <= beside; from++) {
    const worth = phraseAt(words, from, query)
    if (worth === null) continue
    const place =
      beside === 0 ? 0 : from === 0 || from === beside ? wholeGloss - headOfGloss : wholeGloss - phraseInGloss
    const all = worth - place - perWordBeside * Math.max(0, beside - 1)
    if (best === null || all > best) best = all
  }
  if (best === null && bare.length > 1 && hasAll(new Set(words), query)) best = wordsInGloss - 0.1 * beside
  return best
}

/** What the words from a place on are worth as the query's phrase: whole, inflected, or its last word only begun. */
function phraseAt(
  words: readonly string[],
  from: number,
  { bare, isUnfinished, isAsWritten }: EnglishQuery,
): number | null {
  let worth = wholeGloss
  for (const [at, asked] of bare.entries()) {
    const word = words[from + at] ?? ''
    if (word === asked) continue
    if (!isAsWritten && areForms(word, asked)) worth = Math.min(worth, inflectedGloss)
    else if (isUnfinished && at === bare.length - 1 && asked.length > 2 && word.startsWith(asked)) worth -= unfinished
    else return null
  }
  return worth
}

function areForms(one: string, other: string): boolean {
  if (one.charAt(0) !== other.charAt(0)) return irregularBase(other) === one
  const bases = baseForms(one)
  return bases.includes(other) || baseForms(other).some((base) => base === one || bases.includes(base))
}

function hasAll(words: ReadonlySet<string>, { bare, isUnfinished }: EnglishQuery): boolean {
  return bare.every((asked, at) => {
    if (words.has(asked)) return true
    const mayGoOn = isUnfinished && at === bare.length - 1 && asked.length > 2
    return [...words].some((word) => areForms(word, asked) || (mayGoOn && word.startsWith(asked)))
  })
}

/** Whether what matched is part of a name in the definition: the cat in “Cat Stevens”. */
function isProper(gloss: string, words: readonly string[], { bare, hasCapital }: EnglishQuery): boolean {
  if (hasCapital || words.length === bare.length) return false
  const [first = ''] = bare
  return new RegExp(`\\b${first.charAt(0).toUpperCase()}${first.slice(1)}`).test(gloss)
}
