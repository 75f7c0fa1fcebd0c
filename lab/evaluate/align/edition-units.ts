import type { EditionPair } from '#core/formats/edition/edition.ts'
import type { TranslatedUnit } from './gold-by-letters.ts'

/** The two sides of a study edition: its Chinese sentences, and the English of each pair. */
export function editionUnits(pairs: readonly Pick<EditionPair, 'zh' | 'en'>[]): {
  readonly source: readonly string[]
  readonly units: readonly TranslatedUnit[]
} {
  const source: string[] = []
  const units = pairs.map(({ zh, en }) => {
    const first = source.length
    source.push(...zh)
    return { source: zh.map((_, order) => first + order), english: en.join(' ') }
  })
  return { source, units }
}
