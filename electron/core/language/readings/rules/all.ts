import { ERHUA_RULES } from './erhua.ts'
import { FIXED_RULES } from './fixed-words.ts'
import { NUMBER_RULES } from './numbers.ts'
import { SURE_PARTICLE_RULES } from './particles.ts'
import { POLYPHONE_RULES, SURE_POLYPHONE_RULES } from './polyphones.ts'
import type { Rule } from './rule.ts'
import { SURNAME_RULES } from './surnames.ts'

/** Rules that no context overturns: whole words, names, lines and rows of a number. */
export const HARD_RULES: readonly Rule[] = [
  ...FIXED_RULES,
  ...SURNAME_RULES,
  ...NUMBER_RULES,
  ...SURE_PARTICLE_RULES,
  ...SURE_POLYPHONE_RULES,
  ...ERHUA_RULES,
]

/** Rules that hold unless the learned layer is sure of something else. */
export const SOFT_RULES: readonly Rule[] = POLYPHONE_RULES
