import type { KnownTerm } from './bead.ts'
import type { Side } from './side.ts'
import { isPunctuationKey, type Token } from './token.ts'

/** Source type to the target types a person's terms link it to, each with its share. */
export type TermLinks = ReadonlyMap<number, ReadonlyMap<number, number>>

/**
 * The word links of terms a person knows. A term of several words links each of its words to each of the other side's,
 * in equal shares; words that the text does not hold are passed over.
 */
export function termLinks(
  terms: readonly KnownTerm[],
  source: Side,
  target: Side,
  chinese: (text: string) => readonly Token[],
  english: (text: string) => readonly Token[],
): TermLinks {
  const links = new Map<number, Map<number, number>>()
  for (const term of terms) {
    const to = typesOf(english(term.target), target)
    for (const from of typesOf(chinese(term.source), source)) {
      const row = links.get(from) ?? new Map<number, number>()
      links.set(from, row)
      for (const type of to) row.set(type, (row.get(type) ?? 0) + 1 / to.length)
    }
  }
  return links
}

function typesOf(tokens: readonly Token[], side: Side): readonly number[] {
  const types = tokens.filter(({ key }) => !isPunctuationKey(key)).map(({ key }) => side.types.get(key) ?? -1)
  return Array.from(new Set(types)).filter((type) => type >= 0)
}
