import type { Gains } from './gains.ts'
import { nullPriorOf } from './knowledge.ts'
import { shapes, sourceOfShape, targetOfShape } from './shapes.ts'
import { beginnings, endings, type Side } from './side.ts'
import { byteAt, float32At, float64At, int32At } from '../../arrays/read-array.ts'

/** Everything the features of a bead are computed from. */
export interface Evidence {
  readonly source: Side
  readonly target: Side
  /** Rows: source sentences; gains of target sentences. */
  readonly forward: Gains
  /** Rows: target sentences; gains of source sentences. */
  readonly backward: Gains
  /** Target length for one unit of source length, in this document. */
  readonly lengthRatio: number
  /** By `nullPriorOf`. */
  readonly nullAlignmentPriors: Float64Array
  /** The best gain per token a sentence finds with any single sentence of its corridor. */
  readonly sourceBest: Float64Array
  readonly targetBest: Float64Array
}

const names = [
  'gain of target',
  'gain of source',
  'tokens of target',
  'tokens of source',
  'weakest target',
  'weakest source',
  'length, squared',
  'length, absolute',
  'length of a split',
  'length of a merge',
  'few breaks in source',
  'few breaks in target',
  'target goes on',
  'source goes on',
  'null source tokens',
  'null target tokens',
  'null source best',
  'null target best',
  'habit of source nulls',
  'habit of target nulls',
] as const

const pairsOf = (kinds: readonly string[], label: string) =>
  kinds.flatMap((source) => kinds.map((target) => `${label} ${source}-${target}`))
const signs = [
  ...pairsOf(endings, 'ends'),
  ...pairsOf(beginnings, 'begins'),
  ...endings.map((ending) => `inside source ends ${ending}`),
  ...endings.map((ending) => `inside target ends ${ending}`),
  ...beginnings.map((beginning) => `inside source begins ${beginning}`),
  ...beginnings.map((beginning) => `inside target begins ${beginning}`),
  ...endings.map((ending) => `null source ends ${ending}`),
  ...endings.map((ending) => `null target ends ${ending}`),
  ...beginnings.map((beginning) => `null source begins ${beginning}`),
  ...beginnings.map((beginning) => `null target begins ${beginning}`),
]
export const endsAt = names.length
export const beginsAt = endsAt + endings.length ** 2
export const insideAt = beginsAt + beginnings.length ** 2
export const insideTargetBegins = insideAt + 2 * endings.length + beginnings.length
export const nullAt = insideTargetBegins + beginnings.length

/** Features by name; after them one for each shape. The two nulls' shape features are the price of opening a run. */
export const featureNames: readonly string[] = [
  ...names,
  ...signs,
  ...shapes.map(([source, target]) => `shape ${source}-${target}`),
  'source null goes on',
  'target null goes on',
]
export const shapeFeature = names.length + signs.length
export const featureCount = shapeFeature + shapes.length
export const weightCount = featureCount + 2

export const nullSourceTokens = names.indexOf('null source tokens')
export const nullPriorAt = names.indexOf('habit of source nulls')

/** Writes the features of the bead that starts at source sentence i and target sentence j into `out` (`featureCount`). */
export function fillFeatures(evidence: Evidence, i: number, j: number, shape: number, out: Float64Array): void {
  out.fill(0)
  out[shapeFeature + shape] = 1
  const habit = nullPriorOf(int32At(sourceOfShape, shape), int32At(targetOfShape, shape))
  if (habit >= 0) out[nullPriorAt + habit] = float64At(evidence.nullAlignmentPriors, habit)
  const { source, target } = evidence
  if (shape === 0) {
    out[nullSourceTokens] = (int32At(source.tokenStart, i + 1) - int32At(source.tokenStart, i)) / 10
    out[nullSourceTokens + 2] = float64At(evidence.sourceBest, i)
    out[nullAt + byteAt(source.ending, i)] = 1
    out[nullAt + 2 * endings.length + byteAt(source.begins, i)] = 1
  } else if (shape === 1) {
    out[nullSourceTokens + 1] = (int32At(target.tokenStart, j + 1) - int32At(target.tokenStart, j)) / 10
    out[nullSourceTokens + 3] = float64At(evidence.targetBest, j)
    out[nullAt + endings.length + byteAt(target.ending, j)] = 1
    out[nullAt + 2 * endings.length + beginnings.length + byteAt(target.begins, j)] = 1
  } else fillLinked(evidence, i, j, shape, out)
}

function fillLinked(evidence: Evidence, i: number, j: number, shape: number, out: Float64Array): void {
  const { source, target, forward, backward } = evidence
  const sources = int32At(sourceOfShape, shape)
  const targets = int32At(targetOfShape, shape)
  const sourceTokens = int32At(source.tokenStart, i + sources) - int32At(source.tokenStart, i)
  const targetTokens = int32At(target.tokenStart, j + targets) - int32At(target.tokenStart, j)
  let weakest = 1
  for (let each = j; each < j + targets; each++) {
    const gain = float32At(
      forward.value,
      (int32At(forward.start, i) + each - int32At(forward.low, i)) * forward.groups + sources - 1,
    )
    out[0] = float64At(out, 0) + gain
    weakest = Math.min(weakest, gain / (int32At(target.tokenStart, each + 1) - int32At(target.tokenStart, each) + 1))
  }
  if (targets > 1) out[4] = weakest
  weakest = 1
  for (let each = i; each < i + sources; each++) {
    const gain = float32At(
      backward.value,
      (int32At(backward.start, j) + each - int32At(backward.low, j)) * backward.groups + targets - 1,
    )
    out[1] = float64At(out, 1) + gain
    weakest = Math.min(weakest, gain / (int32At(source.tokenStart, each + 1) - int32At(source.tokenStart, each) + 1))
  }
  if (sources > 1) out[5] = weakest
  out[0] = float64At(out, 0) / 10
  out[1] = float64At(out, 1) / 10
  out[2] = targetTokens / 10
  out[3] = sourceTokens / 10
  fillLengths(evidence, i, j, sources, targets, out)
  fillSigns(source, target, i, j, sources, targets, out)
}

function fillLengths(
  evidence: Evidence,
  i: number,
  j: number,
  sources: number,
  targets: number,
  out: Float64Array,
): void {
  let expected = 0
  let found = 0
  for (let each = i; each < i + sources; each++) expected += float64At(evidence.source.lengths, each)
  for (let each = j; each < j + targets; each++) found += float64At(evidence.target.lengths, each)
  expected *= evidence.lengthRatio
  const difference = (found - expected) / Math.sqrt(3 * (found + expected) + 30)
  out[6] = Math.min(9, difference * difference) / 3
  out[7] = Math.min(4, Math.abs(Math.log((found + 8) / (expected + 8))))
  if (targets > sources) out[8] = Math.max(-3, Math.min(3, difference))
  if (sources > targets) out[9] = Math.max(-3, Math.min(3, difference))
}

function fillSigns(
  source: Side,
  target: Side,
  i: number,
  j: number,
  sources: number,
  targets: number,
  out: Float64Array,
): void {
  out[endsAt + byteAt(source.ending, i + sources - 1) * endings.length + byteAt(target.ending, j + targets - 1)] = 1
  out[beginsAt + byteAt(source.begins, i) * beginnings.length + byteAt(target.begins, j)] = 1
  let sourceBreaks = sources - 1
  let targetBreaks = targets - 1
  for (let each = i; each < i + sources; each++) {
    sourceBreaks += byteAt(source.clauseBreaks, each)
    if (each === i) continue
    out[13] = float64At(out, 13) + byteAt(source.startsMidway, each)
    out[insideAt + byteAt(source.ending, each - 1)] = float64At(out, insideAt + byteAt(source.ending, each - 1)) + 1
    out[insideAt + 2 * endings.length + byteAt(source.begins, each)] =
      float64At(out, insideAt + 2 * endings.length + byteAt(source.begins, each)) + 1
  }
  for (let each = j; each < j + targets; each++) {
    targetBreaks += byteAt(target.clauseBreaks, each)
    if (each === j) continue
    out[12] = float64At(out, 12) + byteAt(target.startsMidway, each)
    out[insideAt + endings.length + byteAt(target.ending, each - 1)] =
      float64At(out, insideAt + endings.length + byteAt(target.ending, each - 1)) + 1
    out[insideTargetBegins + byteAt(target.begins, each)] =
      float64At(out, insideTargetBegins + byteAt(target.begins, each)) + 1
  }
  out[10] = Math.max(0, targets - 1 - sourceBreaks)
  out[11] = Math.max(0, sources - 1 - targetBreaks)
}
