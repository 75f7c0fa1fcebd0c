import { BLOT, type CheckedPair } from './checked-text.ts'
import type { Counterparts } from './counterparts.ts'

/** How far a pair is from what is usual in its text, in standard deviations: below zero where the English is short. */
export interface Deviation {
  readonly length: number
  /** How many words the English would usually have. */
  readonly expected: number
  /** How much speaks for one stretch of the English having no counterpart at all: the logarithm of a likelihood ratio. */
  readonly targetStretch: number
}

// Reckoned with where a text is too short to say; the figures of our own edition.
const [USUAL_RATIO, LEAST_SPREAD] = [0.62, 0.18]
const LEAST_PAIRS = 12
// What a short sentence adds, times the root of its words; and how calm a text may be.
const [SHORT_SPREAD, LEAST_OWN] = [0.8, 0.5]

/** Measures the pairs that have both sides by the text's own ratio of lengths and its own freedom with words. */
export function deviationsOf(
  pairs: readonly CheckedPair[],
  counterparts: readonly Counterparts[],
): readonly (Deviation | null)[] {
  const sizes = pairs.map(
    ({ source, target }) => [chineseSize(withoutLabel(source.prose, target.prose)), englishSize(target.prose)] as const,
  )
  const ratios = sizes.filter(([zh, en]) => zh >= 6 && en >= 3).map(([zh, en]) => Math.log(en / zh))
  const middle = ratios.length >= LEAST_PAIRS ? median(ratios) : Math.log(USUAL_RATIO)
  const spread = Math.max(LEAST_SPREAD, 1.48 * median(ratios.map((ratio) => Math.abs(ratio - middle))))
  const usual = usualShare(counterparts.map(({ target }) => target))
  const rough = sizes.map(([zh, en]) => {
    const expected = Math.exp(middle) * zh
    return (
      Math.log((en + 1.5) / (expected + 1.5)) / Math.hypot(spread, SHORT_SPREAD / Math.sqrt(Math.max(en, expected)))
    )
  })
  // How far pairs of this very text stray, short ones with long ones.
  const own = Math.max(LEAST_OWN, 1.48 * median(rough.filter((_, index) => hasBoth(sizes[index])).map(Math.abs)))
  return sizes.map((size, index) => {
    if (!hasBoth(size)) return null
    return {
      expected: Math.exp(middle) * size[0],
      length: (rough[index] ?? 0) / (ratios.length >= LEAST_PAIRS ? own : 1),
      targetStretch: stretch(counterparts[index]?.target ?? [], usual),
    }
  })
}

const hasBoth = (size: readonly [number, number] | undefined) => size !== undefined && size[0] > 0 && size[1] > 0

type Words = Counterparts['target']

function usualShare(ofPairs: readonly Words[]): number {
  const words = ofPairs.flat()
  return words.length === 0 ? 0.3 : words.filter(({ isMet }) => !isMet).length / words.length
}

// By chance a word in a stretch that is not there finds a counterpart so often.
const BY_CHANCE = 0.25

/** The largest sum over words that follow each other (Kadane's scan). */
function stretch(words: Words, share: number): number {
  const usual = Math.min(0.6, Math.max(0.05, share))
  let [best, here] = [0, 0]
  for (const { isMet } of words) {
    here = Math.max(0, here + (isMet ? Math.log(BY_CHANCE / (1 - usual)) : Math.log((1 - BY_CHANCE) / usual)))
    best = Math.max(best, here)
  }
  return best
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Who speaks is told on one side alone at times. */
const withoutLabel = (source: string, target: string) =>
  /^.{0,40}[:：]/u.test(target) ? source : source.replace(/^[^\s，。,.:：]{1,8}[:：]/u, '')

/** Han characters, without the English that explains them; a word of Latin letters or a number counts as the characters it would take. */
export function chineseSize(prose: string): number {
  const own = prose.replaceAll(/[(（][A-Za-z .-]+[)）]/gu, '')
  const han = own.match(/\p{Script=Han}/gu)?.length ?? 0
  return han + 1.6 * (own.match(/[A-Za-z0-9]+/g)?.length ?? 0) + blots(prose)
}

export const englishSize = (prose: string): number =>
  (prose.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0) + blots(prose)

const blots = (prose: string) => prose.match(new RegExp(`${BLOT}+`, 'gu'))?.length ?? 0
