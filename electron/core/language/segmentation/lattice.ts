import { endOfPlainPiece, isAfterAmount, isHanUnit } from './characters.ts'
import type { Feature } from './features.ts'
import {
  featureAfterAmount,
  featuresOfAmount,
  featuresOfCharacter,
  featuresOfUnknown,
  featuresOfWord,
  mayBeUnknown,
} from './features.ts'
import { mayBeginNumber, numberPieces } from './number-pieces.ts'
import type { WordModel } from './statistics.ts'

/** A piece that a text may be cut into, with the reasons for it. */
export interface Candidate {
  readonly endUtf16: number
  readonly features: readonly Feature[]
}

/** The longest headword that a cut may use; longer ones are proverbs, whose parts are words. */
export const longestWord = 10

/**
 * Every piece that may begin at each place; null where none may (inside a run of letters). What the fast segmenter
 * computes from tables is spelt out here: this is what weights are trained on, and what the tests compare with.
 */
export function latticeOf(text: string, model: WordModel): readonly (readonly Candidate[] | null)[] {
  const lattice: (readonly Candidate[] | null)[] = Array.from({ length: text.length }, () => null)
  for (let at = 0; at < text.length;) {
    if (isHanUnit(text.charCodeAt(at))) {
      lattice[at] = hanCandidates(text, at, model)
      at++
    } else {
      const end = endOfPlainPiece(text, at)
      const [number] = numberPieces(text, at)
      lattice[at] = [{ endUtf16: Math.max(end, number?.endUtf16 ?? 0), features: [['plain', 1]] }]
      at = end
    }
  }
  return lattice
}

function hanCandidates(text: string, at: number, model: WordModel): readonly Candidate[] {
  const plain = hanCandidatesWithoutContext(text, at, model)
  if (!isAfterAmount(text, at)) return plain
  const isMeasure = model.measureWords.has(text[at]!)
  return plain.map((candidate) => ({
    ...candidate,
    features: [...candidate.features, [featureAfterAmount(candidate.endUtf16 - at, isMeasure), 1]],
  }))
}

function hanCandidatesWithoutContext(text: string, at: number, model: WordModel): readonly Candidate[] {
  const candidates: Candidate[] = [{ endUtf16: at + 1, features: featuresOfCharacter(text[at]!, model) }]
  for (let end = at + 2; end <= Math.min(text.length, at + longestWord) && isHanUnit(text.charCodeAt(end - 1)); end++) {
    const span = text.slice(at, end)
    if (model.words.has(span)) candidates.push({ endUtf16: end, features: featuresOfWord(span, model) })
    else if (mayBeUnknown(span, model)) candidates.push({ endUtf16: end, features: featuresOfUnknown(span, model) })
  }
  for (const { endUtf16, isOrdinal } of mayBeginNumber(text.charCodeAt(at)) ? numberPieces(text, at) : []) {
    if (isOrdinal) return [{ endUtf16, features: [] }]
    candidates.push({ endUtf16, features: featuresOfAmount(endUtf16 - at) })
  }
  return candidates
}

/** The best way through a lattice, as pieces; of equal ways the one found first. */
export function bestPieces(text: string, model: WordModel, weightOf: (name: string) => number): readonly string[] {
  const lattice = latticeOf(text, model)
  const best = [0, ...Array.from(lattice, () => -Infinity)]
  const from = Array.from(best, () => 0)
  lattice.forEach((candidates, at) => {
    for (const { endUtf16, features } of best[at] === -Infinity ? [] : (candidates ?? [])) {
      const score = best[at]! + features.reduce((sum, [name, value]) => sum + weightOf(name) * value, 0)
      if (score > best[endUtf16]!) {
        best[endUtf16] = score
        from[endUtf16] = at
      }
    }
  })
  const pieces: string[] = []
  for (let end = text.length; end > 0; end = from[end]!) pieces.push(text.slice(from[end], end))
  return pieces.toReversed()
}
