import * as v from 'valibot'
import type { Kind } from '#contract/text.ts'

const filled = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'must not be empty'),
)
const inEnglish = v.strictObject({ en: filled })

/** The only way of making fingerprints there is; see text/fingerprint.ts. */
export const FINGERPRINT = 'nfkc-lower-letters-digits-sha256-16'

/** What `pack.yaml` says about a pack. */
export const PackHead = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'), v.maxLength(80)),
  title: inEnglish,
  work: inEnglish,
  fingerprint: v.literal(FINGERPRINT),
  licence: filled,
  translators: v.array(filled),
  /** How many Chinese sentences its units stand for. */
  sentences: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type PackHead = v.InferOutput<typeof PackHead>

/** The English of one or more Chinese sentences, which are known by their fingerprints alone. */
export interface PackUnit {
  readonly kind: Kind
  /** The English name of who speaks; null where no one does. */
  readonly speaker: string | null
  readonly startsParagraph: boolean
  readonly fingerprints: readonly string[]
  readonly english: readonly string[]
  readonly terms: readonly string[]
  readonly notes: readonly string[]
}

/** A translation without its text: it can be given away where the text can not. */
export interface Pack {
  readonly head: PackHead
  readonly units: readonly PackUnit[]
}
