import type { ArcKind } from '#core/language/segmentation/arc-list.ts'
import { arcKinds, createArcs } from '#core/language/segmentation/arc-list.ts'
import type { ListArcs } from '#core/language/segmentation/arcs.ts'
import { composedPatternOf } from '#core/language/segmentation/pattern-of.ts'
import type { Feature } from '#core/language/segmentation/features.ts'
import {
  featuresOfCharacter,
  featuresOfGiven,
  featuresOfSurname,
  featuresOfTransliterated,
  featuresOfWord,
} from '#core/language/segmentation/features.ts'
import { doubleSurnames } from '#core/language/segmentation/name-pieces.ts'
import type { WordModel } from '#core/language/segmentation/statistics.ts'
import { byteAt, int32At, itemAt } from '#core/arrays/read-array.ts'

/** One run of text as a lattice: parallel lists over arcs, in the order of their beginnings. */
export interface Example {
  readonly from: number
  readonly to: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly wordClass: Uint16Array
  readonly features: readonly Int32Array[]
  readonly values: readonly Float64Array[]
  /** Whether a right cut may have the arc, and what a wrong one costs. */
  readonly isAllowed: Uint8Array
  readonly cost: Float64Array
  readonly weight: number
}

/** Numbers for names of features, given out as they come. */
export interface FeatureNumbers {
  readonly numbers: Map<string, number>
  readonly numberOf: (name: string) => number
}

export function createFeatureNumbers(): FeatureNumbers {
  const numbers = new Map<string, number>()
  return {
    numbers,
    numberOf: (name) => {
      const known = numbers.get(name) ?? numbers.size
      if (known === numbers.size) numbers.set(name, known)
      return known
    },
  }
}

export interface Listed {
  readonly text: string
  readonly units: Uint16Array
  readonly from: number
  readonly to: number
}

/** What is right of a run, and what is dear. */
export interface Judgement {
  /** Whether a right cut may have the span. */
  readonly allows: (start: number, end: number, kind: string) => boolean
  /** What a wrong one costs. */
  readonly costOf: (start: number, end: number) => number
  readonly weight: number
}

/** Makes examples of runs. */
export function createExampleMaker(
  model: WordModel,
  forms: ReadonlyMap<string, string>,
  list: ListArcs,
  numbers: FeatureNumbers,
) {
  const arcs = createArcs()
  const featuresAt = createNumberedFeatures(model, forms, numbers)
  return ({ text, units, from, to }: Listed, { allows, costOf, weight }: Judgement): Example => {
    list(text, units, from, to, arcs)
    const all = Array.from({ length: arcs.count }, (_, arc) => ({
      start: int32At(arcs.start, arc),
      end: int32At(arcs.end, arc),
      kind: itemAt(arcKinds, byteAt(arcs.kind, arc)),
    }))
    const parts = all.map(({ kind, start, end }) =>
      featuresAt(kind, String.fromCharCode(...units.subarray(start, end))),
    )
    const isAllowed = Uint8Array.from(all, ({ start, end, kind }) => (allows(start, end, kind) ? 1 : 0))
    return {
      from,
      to,
      start: arcs.start.slice(0, arcs.count),
      end: arcs.end.slice(0, arcs.count),
      wordClass: arcs.wordClass.slice(0, arcs.count),
      features: parts.map(({ ids }) => ids),
      values: parts.map(({ values }) => values),
      isAllowed,
      cost: Float64Array.from(all, ({ start, end }, arc) => (isAllowed[arc] === 1 ? 0 : costOf(start, end))),
      weight,
    }
  }
}

/** Features of pieces by number, each worked out once. */
function createNumberedFeatures(model: WordModel, forms: ReadonlyMap<string, string>, { numberOf }: FeatureNumbers) {
  const known = new Map<string, { readonly ids: Int32Array; readonly values: Float64Array }>()
  return (kind: ArcKind, simplified: string) => {
    const key = `${kind} ${simplified}`
    const found = known.get(key)
    if (found !== undefined) return found
    const features = featuresOf(kind, simplified, model, forms)
    const made = {
      ids: Int32Array.from(features, ([name]) => numberOf(name)),
      values: Float64Array.from(features, ([, value]) => value),
    }
    known.set(key, made)
    return made
  }
}

function featuresOf(
  kind: string,
  simplified: string,
  model: WordModel,
  forms: ReadonlyMap<string, string>,
): readonly Feature[] {
  if (kind === 'single') return featuresOfCharacter(simplified, model)
  if (kind === 'headword') return featuresOfWord(forms.get(simplified) ?? simplified, model)
  if (kind === 'number')
    return [
      ['number', 1],
      ['number-length', Math.min(simplified.length, 8)],
    ]
  if (kind === 'person') return featuresOfPerson(simplified, model)
  if (kind === 'familiar') {
    const second = simplified[1] ?? ''
    return [['familiar', 1], ...(model.mayBeSurname(second) ? featuresOfSurname : featuresOfGiven)(second, model)]
  }
  if (kind === 'transliteration') {
    const sums = Array.from(simplified).flatMap((each) => featuresOfTransliterated(each, model))
    return [['transliteration', 1], ['transliteration-length', simplified.length], ...sums]
  }
  if (kind === 'composed') return [[`composed=${composedPatternOf(simplified)}`, 1]]
  return [[kind, 1]]
}

function featuresOfPerson(name: string, model: WordModel): readonly Feature[] {
  const given = (from: number) => Array.from(name.slice(from)).flatMap((each) => featuresOfGiven(each, model))
  if (doubleSurnames.includes(name.slice(0, 2))) return [['person-double', 1], ...given(2)]
  const length = name.length === 2 ? 'person-short' : 'person-long'
  return [[length, 1], ...featuresOfSurname(name[0] ?? '', model), ...given(1)]
}
