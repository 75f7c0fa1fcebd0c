import { type Digest, fingerprintOf } from '../language/text/fingerprint.ts'
import type { Kind } from '#contract/text.ts'
import { carriedChinese } from './carries-chinese.ts'
import { FINGERPRINT, type Pack, type PackHead, type PackUnit } from './pack.ts'

/** A bead of a text in the library. `source` is without labels and list marks. */
export interface AlignedBead {
  readonly kind: Kind
  /** The English name of who speaks. */
  readonly speaker: string | null
  readonly startsParagraph: boolean
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly terms?: readonly string[]
  readonly notes?: readonly string[]
}

export type MadePack =
  | { readonly ok: true; readonly pack: Pack }
  /** `chinese`: English sentences that hold Chinese, by bead index; a pack must not carry the text along. */
  | { readonly ok: false; readonly code: 'chinese' | 'nothing'; readonly beadIndexes: readonly number[] }

const han = /\p{Script=Han}/u

/** Makes a pack of an aligned document: the translation, not the text. Beads without English or letters are left out. */
export function makePack(
  beads: readonly AlignedBead[],
  about: Omit<PackHead, 'fingerprint' | 'sentences'>,
  digest: Digest,
): MadePack {
  const chinese = beads.flatMap((bead, index) => (holdsChinese(bead) ? [index] : []))
  if (chinese.length > 0) return { ok: false, code: 'chinese', beadIndexes: chinese }
  const units: PackUnit[] = []
  let isParagraphOpen = false
  for (const bead of beads) {
    if (bead.startsParagraph) isParagraphOpen = false
    const unit = unitOf(bead, !isParagraphOpen, digest)
    if (!unit) continue
    units.push(unit)
    isParagraphOpen = true
  }
  const sentences = units.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0)
  if (sentences === 0) return { ok: false, code: 'nothing', beadIndexes: [] }
  return { ok: true, pack: { head: { ...about, fingerprint: FINGERPRINT, sentences }, units } }
}

/** A name in Chinese is no part of the text; who speaks is named in English alone. */
const holdsChinese = ({ target, speaker, notes = [] }: AlignedBead) =>
  han.test(speaker ?? '') || [...target, ...notes].some((text) => carriedChinese(text) !== null)

function unitOf(
  { kind, speaker, source, target, terms = [], notes = [] }: AlignedBead,
  startsParagraph: boolean,
  digest: Digest,
): PackUnit | null {
  const fingerprints = source.map((sentence) => fingerprintOf(sentence, digest)).filter((each) => each !== null)
  const english = target
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
  if (fingerprints.length === 0 || english.length === 0) return null
  return {
    kind,
    speaker,
    startsParagraph,
    fingerprints,
    english,
    terms: [...terms],
    notes: notes.map((note) => note.replaceAll(/\s+/g, ' ').trim()),
  }
}
