import { ruleNames } from '#core/language/segmentation/rules.ts'

/** Weights before training: every piece is worth the logarithm of its share, and rules what such pieces are worth by guess. */
export const startingWeights: ReadonlyMap<string, number> = new Map<string, number>([
  ...[2, 3, 4, 5].map((length) => [`share${length}`, 10] as const),
  ['one-share', 10],
  ['name-surname', 10],
  ['name-given', 10],
  ['name-transliterated', 10],
  ...ruleNames.map((name) => [name, ruleStart(name)] as const),
])

function ruleStart(name: (typeof ruleNames)[number]): number {
  if (name === 'composed=A不A' || name === 'composed=A不AB' || name === 'composed=AABB') return -7
  if (name.startsWith('composed=')) return -10
  const known: Partial<Record<typeof name, number>> = {
    number: -4,
    'number-length': -1,
    ordinal: -6,
    latin: -6,
    'person-short': -7,
    'person-long': -5.5,
    'person-double': -6,
    familiar: -7,
    transliteration: -7,
    'transliteration-length': -8,
  }
  return known[name] ?? 0
}
