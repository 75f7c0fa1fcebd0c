import { glossKeys, type StemMemory } from '#core/alignment/engine/english-tokens.ts'
import type { CedictEntry } from './parse-cedict.ts'

/** English stem to weight. */
export type Links = Map<string, number>

const functionStems = new Set(
  'be in on for with by as or and at from not it into that use other etc eg ie sb sth one some do have up out off type kind someth somebodi you who which'.split(
    ' ',
  ),
)
const reference = /([\p{Script=Han}·]+)(?:\|([\p{Script=Han}·]+))?\[[^\]]*\]/gu
const isReferenceOnly = /\b(variant of|see( also)?|also written|abbr\. (for|of)|same as|equivalent to|short for)\b/

/**
 * What the glosses of one headword say, as weights of English stems. Earlier senses count more; the words of a long
 * gloss share its weight; words that only hold a gloss together count little. References (variant of, see, abbr. for)
 * come back as headwords to be followed.
 */
export function glossLinks(entry: CedictEntry, stems: StemMemory): { links: Links; references: readonly string[] } {
  const links: Links = new Map()
  const references: string[] = []
  for (const [order, gloss] of entry.glosses.entries()) {
    if (gloss.startsWith('CL:')) continue
    const weight = 1 / (1 + 0.25 * order)
    if (isReferenceOnly.test(gloss))
      for (const [, traditional = '', simplified] of gloss.matchAll(reference))
        references.push(simplified ?? traditional)
    for (const sense of plain(gloss).split(';')) addSense(links, glossKeys(sense, stems), weight)
  }
  return { links, references }
}

function plain(gloss: string): string {
  return gloss
    .replace(reference, ' ')
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/\[[^\]]*\]|\p{Script=Han}+/gu, ' ')
    .replaceAll(
      /\b(variant of|see also|also written|abbr\. for|same as|surname|lit\.|fig\.|sb|sth|one's|e\.g\.|i\.e\.)/g,
      ' ',
    )
}

function addSense(links: Links, keys: readonly string[], weight: number): void {
  const content = keys.filter((key) => !functionStems.has(key))
  const counted = content.length > 0 ? content : keys
  if (counted.length === 0) return
  const share = weight / counted.length ** 0.6 / (counted.length > 5 ? 2 : 1)
  for (const key of new Set(counted)) links.set(key, (links.get(key) ?? 0) + share)
  if (content.length === 0) return
  for (const key of new Set(keys)) if (functionStems.has(key)) links.set(key, (links.get(key) ?? 0) + share * 0.15)
}
