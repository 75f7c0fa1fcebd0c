import { packAlignLexicon, type Trained } from '#core/alignment/engine/align-lexicon.ts'
import type { StemMemory } from '#core/alignment/engine/english-tokens.ts'
import { glossLinks, type Links } from './gloss-links.ts'
import { parseCedict, type CedictEntry } from './parse-cedict.ts'

const longestHeadword = 8
const mostLinks = 40

/**
 * The aligner's lexicon from the text of CC-CEDICT (CC BY-SA 4.0, so is the result): for every simplified headword the
 * probabilities of English stems, the traditional characters with their simplified form, the readings of characters; and what training gave.
 */
export function buildAlignLexicon(cedictText: string, trained: Trained): Uint8Array {
  const entries = parseCedict(cedictText)
  const rows = followReferences(entries)
  const headwords = Array.from(rows.keys()).toSorted()
  const stemNumbers = new Map<string, number>()
  const counts = new Uint8Array(headwords.length)
  const linkStem: number[] = []
  const linkWeight: number[] = []
  for (const [row, headword] of headwords.entries()) {
    const links = probabilities(rows.get(headword) ?? new Map<string, number>())
    counts[row] = links.length
    for (const [stem, probability] of links) {
      const number = stemNumbers.get(stem) ?? stemNumbers.size
      stemNumbers.set(stem, number)
      linkStem.push(number)
      linkWeight.push(Math.max(1, Math.round(probability * 255)))
    }
  }
  const sections = {
    stems: Array.from(stemNumbers.keys()).join('\n'),
    headwords: headwords.join('\n'),
    counts,
    linkStem: Uint32Array.from(linkStem),
    linkWeight: Uint8Array.from(linkWeight),
    simplified: simplifiedCharacters(entries).join('\n'),
    readings: characterReadings(entries).join('\n'),
    trained,
  }
  return packAlignLexicon(sections, new TextEncoder())
}

function followReferences(entries: readonly CedictEntry[]): ReadonlyMap<string, Links> {
  const stems: StemMemory = new Map()
  const rows = new Map<string, Links>()
  const references = new Map<string, string[]>()
  for (const entry of entries) {
    const length = Array.from(entry.simplified).length
    if (length > longestHeadword || !/^\p{Script=Han}+$/u.test(entry.simplified)) continue
    const found = glossLinks(entry, stems)
    const row = rows.get(entry.simplified) ?? new Map<string, number>()
    for (const [stem, weight] of found.links) row.set(stem, (row.get(stem) ?? 0) + weight)
    rows.set(entry.simplified, row)
    references.set(entry.simplified, [...(references.get(entry.simplified) ?? []), ...found.references])
  }
  for (const [headword, to] of references) {
    const row = rows.get(headword)
    if (!row) continue
    for (const target of new Set(to)) {
      if (target === headword) continue
      for (const [stem, weight] of Array.from(rows.get(target) ?? []).slice(0, 12))
        row.set(stem, (row.get(stem) ?? 0) + weight * 0.7)
    }
  }
  return rows
}

function probabilities(links: Links): readonly (readonly [string, number])[] {
  const strongest = Array.from(links)
    .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, mostLinks)
  const sum = strongest.reduce((total, [, weight]) => total + weight, 0)
  return strongest.map(([stem, weight]) => [stem, weight / sum] as const)
}

/** Each traditional character with its commonest simplified form, as two characters; those that stay are left out. */
function simplifiedCharacters(entries: readonly CedictEntry[]): readonly string[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { traditional, simplified } of entries) {
    const to = Array.from(simplified)
    for (const [index, character] of Array.from(traditional).entries()) {
      const target = to[index] ?? character
      const row = counts.get(character) ?? new Map<string, number>()
      row.set(target, (row.get(target) ?? 0) + 1)
      counts.set(character, row)
    }
  }
  return Array.from(counts, ([character, row]) => {
    // A character that is simplified itself in any entry stays: 后, 里, 干.
    const best = Array.from(row).reduce((one, other) => (other[1] > one[1] ? other : one))[0]
    return row.has(character) ? '' : character + best
  }).filter((pair) => pair !== '')
}

function characterReadings(entries: readonly CedictEntry[]): readonly string[] {
  const readings = new Map<string, Set<string>>()
  for (const { simplified, pinyin } of entries) {
    if (!/^\p{Script=Han}$/u.test(simplified)) continue
    const set = readings.get(simplified) ?? new Set<string>()
    set.add(pinyin.toLowerCase().replaceAll('u:', 'v').replaceAll(/\d/g, ''))
    readings.set(simplified, set)
  }
  return Array.from(readings, ([character, set]) => [character, ...set].join(' '))
}
