import { featureNames } from '#core/alignment/engine/features.ts'

const known: Readonly<Record<string, number>> = {
  'gain of target': 4,
  'gain of source': 4,
  'tokens of target': -2,
  'tokens of source': -2,
  'weakest target': 0.5,
  'weakest source': 0.5,
  'length, squared': -1,
  'length, absolute': -1,
  'few breaks in source': -0.5,
  'few breaks in target': -0.5,
  'shape 1-1': 0,
  'shape 1-2': -2,
  'shape 2-1': -2,
  'shape 1-3': -4,
  'shape 3-1': -4,
  'source null goes on': 4,
  'target null goes on': 4,
}

/** Sensible weights set by hand: where training starts, and what it is pulled towards. */
export const startingWeights: Float64Array = Float64Array.from(
  featureNames,
  (name) => known[name] ?? (name.startsWith('shape') ? -6 : 0),
)
