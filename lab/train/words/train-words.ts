// Learns content/language/words/weights.tsv from sentences cut by hand:
//   node lab/train/words/train-words.ts <sentences.tsv> [--folds]
// A line is an id, a tab and the words parted by blanks (U+00A0 for a blank inside a word); the first line is a heading.
// --folds only prints how well five-fold cross-validation does.
import { readFileSync, writeFileSync } from 'node:fs'
import { bestPieces } from '#core/language/segmentation/lattice.ts'
import type { WordModel } from '#core/language/segmentation/statistics.ts'
import { modelWords } from '#core/language/segmentation/statistics.ts'
import { textOf, trainWeights } from '#core/language/segmentation/train.ts'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'
import { readCedict, readWordStatistics } from '../../../electron/cli/build/language/sources.ts'

const settings = { epochs: 12, decay: 0.002, rate: 0.2, seed: 7 }
const head =
  '# Weights of the word segmenter, learned from UD_Chinese-GSDSimp (CC BY-SA 4.0); same licence, see LICENCE.md.\n'

const [path, option] = process.argv.slice(2)
if (path === undefined) {
  process.stderr.write('usage: node lab/train/words/train-words.ts <sentences.tsv> [--folds]\n')
  process.exit(2)
}
const texts = readFileSync(path, 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => (line.split('\t')[1] ?? '').split(' ').map((word) => word.replaceAll('\u00a0', ' ')))
const model = modelWords(readWordStatistics(readCedict()))
if (option === '--folds') process.stdout.write(`F1 ${crossValidate(texts, model, 5).toFixed(2)} by five folds\n`)
else {
  const weights = Array.from(trainWeights(texts, model, settings)).filter(([, weight]) => Math.abs(weight) >= 0.005)
  const lines = weights
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, weight]) => `${name}\t${weight.toFixed(3)}\n`)
  writeFileSync(fromProject('content/language/words/weights.tsv'), head + lines.join(''))
}

/** Word F1 (percent) on neighbouring fifths that took no part in training. */
function crossValidate(all: readonly (readonly string[])[], words: WordModel, folds: number): number {
  const size = Math.ceil(all.length / folds)
  const totals = { shared: 0, counted: 0 }
  for (let start = 0; start < all.length; start += size) {
    const weights = trainWeights([...all.slice(0, start), ...all.slice(start + size)], words, settings)
    for (const sentence of all.slice(start, start + size)) {
      const gold = spansOf(sentence)
      const found = spansOf(bestPieces(textOf(sentence), words, (name) => weights.get(name) ?? 0))
      totals.shared += gold.intersection(found).size
      totals.counted += gold.size + found.size
    }
  }
  return (200 * totals.shared) / totals.counted
}

function spansOf(words: readonly string[]): Set<string> {
  const spans = new Set<string>()
  let at = 0
  for (const word of words.map((each) => each.replace(/\s/g, '')).filter((each) => each !== '')) {
    spans.add(`${at}:${at + word.length}`)
    at += word.length
  }
  return spans
}
