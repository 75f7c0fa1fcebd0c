import type { Edition } from '#core/formats/edition/edition.ts'
import type { TranslatedUnit } from './gold-by-letters.ts'

/** The two sides of a study edition: its Chinese sentences, and the English of each pair. */
export function editionUnits(pairs: readonly Pick<Edition['pairs'][number], 'source' | 'target'>[]): {
  readonly source: readonly string[]
  readonly units: readonly TranslatedUnit[]
} {
  const source: string[] = []
  const units = pairs.map(({ source: sentences, target }) => {
    const first = source.length
    source.push(...sentences)
    return { source: sentences.map((_, order) => first + order), english: target.join(' ') }
  })
  return { source, units }
}
