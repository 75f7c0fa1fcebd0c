import type { Relation } from '../entry.ts'

/** A reference as the source writes it; whether it resolves is not known yet. */
export interface Reference {
  readonly traditional: string
  readonly simplified: string
  readonly pinyin: string
}

export interface ReadSense {
  readonly parts: readonly (string | Reference)[]
  readonly relation: Relation | null
}

export interface ReadSenses {
  readonly senses: readonly ReadSense[]
  readonly measureWords: readonly Reference[]
  readonly otherReadings: readonly { readonly region: 'taiwan' | 'also'; readonly pinyin: string }[]
}

// 繁|简[pin1 yin1], 字[zi4], and the bare 字 or 繁|简 of a few old entries.
const reference =
  /([^\s()[\]|,;:/"“”‘’']*\p{Script=Han}[^\s()[\]|,;:/"“”‘’']*)(?:\|([^\s()[\]|,;:/"“”]+))?(?:\[([^\]]+)\])?/gu
const otherReading = /(?:\(|^|;\s*|,\s*)(Taiwan pr\.|also pr\.|also Taiwan pr\.) \[([^\]]+)\](?:\)|$|(?=[;,]))/g

const relations: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:old|archaic|ancient|obsolete|rare|erroneous|nonstandard simplified) variants? of /, 'old-variant'],
  // An erhua variant is spoken in its own right and stays a plain sense.
  [/^(?:(?!erhua)\S+ )?variants? of /, 'variant'],
  [/^see also /, 'see-also'],
  [/^(?:see|equivalent to) /, 'see'],
  [/^abbr\. (?:for|of|to) /, 'abbreviation'],
  [/^(?:only )?used in /, 'used-in'],
]

/** Sorts the glosses of one line into senses, measure words (CL:) and other readings. */
export function readSenses(glosses: readonly string[]): ReadSenses {
  const senses: ReadSense[] = []
  const measureWords: Reference[] = []
  const otherReadings: { region: 'taiwan' | 'also'; pinyin: string }[] = []
  for (const gloss of glosses) {
    if (gloss.startsWith('CL:')) {
      measureWords.push(...splitReferences(gloss.slice(3)).filter((part) => typeof part !== 'string'))
      continue
    }
    const hasReading = gloss.includes('pr. [')
    for (const [, kind = '', pinyin = ''] of hasReading ? gloss.matchAll(otherReading) : [])
      otherReadings.push({ region: kind.includes('Taiwan') ? 'taiwan' : 'also', pinyin })
    const rest = hasReading ? gloss.replace(otherReading, '').trim() : gloss
    if (rest === '') continue
    senses.push({ parts: splitReferences(rest), relation: relations.find(([test]) => test.test(rest))?.[1] ?? null })
  }
  return { senses, measureWords, otherReadings }
}

function splitReferences(text: string): readonly (string | Reference)[] {
  if (!/[^\0-\u{2e7f}]/u.test(text)) return [text]
  const parts: (string | Reference)[] = []
  let at = 0
  for (const found of text.matchAll(reference)) {
    const [whole, traditional = '', simplified = traditional, pinyin = ''] = found
    if (found.index > at) parts.push(text.slice(at, found.index))
    parts.push({ traditional, simplified, pinyin })
    at = found.index + whole.length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}
