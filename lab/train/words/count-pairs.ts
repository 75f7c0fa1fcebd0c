import type { Segmenter } from '#core/language/segmentation/segmenter.ts'
import type { WordModel } from '#core/language/segmentation/statistics.ts'
import { classCount, classNames, classOfPiece, classOfWord } from '#core/language/segmentation/word-classes.ts'
import { float64At, itemAt } from '#core/arrays/read-array.ts'

/** So many neighbours of two classes are added as chance would have them, so that rare pairs say little. */
const SHRINK = 6
const STRENGTH = 0.8

/**
 * What each pair of classes is worth, as weights `pair=one|other`: how much more often they are neighbours in the cuts
 * of these sentences than chance would have them (logarithm).
 */
export function countPairs(
  sentences: readonly string[],
  { segment }: Segmenter,
  model: WordModel,
  forms: ReadonlyMap<string, string>,
  toSimplified: (word: string) => string,
): ReadonlyMap<string, number> {
  const counts = new Float64Array(classCount * classCount)
  const kept = new Map<string, number>()
  const classOf = (piece: string) => {
    const known = kept.get(piece)
    if (known !== undefined) return known
    const found = classOfCutPiece(piece, model, forms, toSimplified)
    kept.set(piece, found)
    return found
  }
  const edge = classOfPiece('edge')
  const add = (one: number, other: number) => {
    const pair = one * classCount + other
    counts[pair] = float64At(counts, pair) + 1
  }
  for (const sentence of sentences) {
    let before = edge
    for (const piece of segment(sentence)) {
      const here = classOf(piece)
      add(before, here)
      before = here
    }
    add(before, edge)
  }
  counts[edge * classCount + edge] = 0
  return weigh(counts)
}

function classOfCutPiece(
  piece: string,
  model: WordModel,
  forms: ReadonlyMap<string, string>,
  toSimplified: (word: string) => string,
): number {
  if (!/\p{Script=Han}/u.test(piece))
    return /[\p{Script=Latin}\p{Nd}]/u.test(piece) ? classOfPiece('latin') : classOfPiece('edge')
  const simplified = toSimplified(piece)
  const facts = model.words.get(forms.get(simplified) ?? simplified)
  if (facts !== undefined) return facts.wordClass
  if (piece.length === 1) return classOfWord(simplified, 'x')
  if (/^[第\p{Nd}零〇一二两三四五六七八九十百千万亿几数上成近]/u.test(simplified)) return classOfPiece('number')
  return piece.length > 3 ? classOfPiece('transliteration') : classOfPiece('person')
}

function weigh(counts: Float64Array): ReadonlyMap<string, number> {
  const rows = Array.from({ length: classCount }, (_, i) => counts.subarray(i * classCount, (i + 1) * classCount))
  const ofRow = rows.map((row) => row.reduce((sum, each) => sum + each, 0))
  const ofColumn = classNames.map((_, j) => rows.reduce((sum, row) => sum + float64At(row, j), 0))
  const total = ofRow.reduce((sum, each) => sum + each, 0)
  const weights = new Map<string, number>()
  classNames.forEach((one, i) =>
    classNames.forEach((other, j) => {
      const expected = (itemAt(ofRow, i) * itemAt(ofColumn, j)) / total
      const weight = STRENGTH * Math.log((float64At(itemAt(rows, i), j) + SHRINK) / (expected + SHRINK))
      weights.set(`pair=${one}|${other}`, weight)
    }),
  )
  return weights
}
