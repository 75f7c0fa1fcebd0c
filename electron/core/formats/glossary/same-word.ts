import type { GlossaryEntry } from './entry.ts'

/**
 * What makes a form the same word as its term. `spelling`: the same letters but for blanks, marks, capitals and plural.
 * `short`, `full`: the letters of one stand in the other in order. `order`: the same letters (in English, words) in
 * another order. `variant`: at least half of the letters (words) are the same. `foreign`: one of the English forms, in a
 * Chinese text. `chinese`: Chinese for a term written in letters or digits. Whatever else is the same says why in a
 * sentence of twenty letters or more.
 */
export const sameWordKinds = ['spelling', 'short', 'full', 'order', 'variant', 'foreign', 'chinese'] as const

const shortestSentence = 20

/** Whether a form is the same word as its term in the way that it says. */
export function isSameWord(entry: GlossaryEntry, side: 'zh' | 'en', form: string, because: string): boolean {
  if (!(sameWordKinds as readonly string[]).includes(because)) return because.length >= shortestSentence
  const heads = side === 'zh' ? [entry.zh, entry.traditional] : [entry.en]
  const written = plain(form)
  switch (because as (typeof sameWordKinds)[number]) {
    case 'spelling':
      return heads.some((head) => plain(head) === written || (side === 'en' && singular(head) === singular(form)))
    case 'short':
      return heads.some((head) => isWithin(written, plain(head)))
    case 'full':
      return heads.some((head) => isWithin(plain(head), written))
    case 'order':
      return heads.some((head) => sortedUnits(head, side) === sortedUnits(form, side))
    case 'variant':
      return heads.some((head) => isHalfShared(unitsOf(head, side), unitsOf(form, side)))
    case 'foreign':
      return !/\p{Script=Han}/u.test(form) && englishOf(entry).some((each) => plain(each) === written)
    case 'chinese':
      return /\p{Script=Han}/u.test(form) && /[A-Za-z0-9]/.test(entry.zh)
  }
}

const englishOf = ({ en, forms, renderings }: GlossaryEntry) => [en, ...Object.keys(forms.en), ...renderings.en]

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

function singular(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[a-z0-9]+/g) ?? []
  return words
    .map((word) =>
      word
        .replace(/ies$/, 'y')
        .replace(/(?<=[sx]|[cs]h)es$/, '')
        .replace(/(?<=[^s])s$/, ''),
    )
    .join('')
}

/** Whether the letters of one text stand in a longer one in order. */
function isWithin(short: string, long: string): boolean {
  if (short.length >= long.length) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}

const joining: ReadonlySet<string> = new Set(['of', 'in', 'a', 'an', 'the', 'and'])

/** Letters of a Chinese form, words of an English one without those that only join. */
function unitsOf(text: string, side: 'zh' | 'en'): readonly string[] {
  if (side === 'zh') return Array.from(plain(text))
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.map((word) => singular(word)).filter((word) => !joining.has(word))
}

const sortedUnits = (text: string, side: 'zh' | 'en') => unitsOf(text, side).toSorted().join(' ')

function isHalfShared(one: readonly string[], other: readonly string[]): boolean {
  const left = [...other]
  const shared = one.filter((unit) => {
    const at = left.indexOf(unit)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return shared.length * 2 >= Math.max(one.length, other.length)
}
