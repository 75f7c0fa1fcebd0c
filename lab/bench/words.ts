import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cut } from '@node-rs/jieba'
import { openEngines } from '../../electron/core/bundled/open-engines.ts'
import { readBenchWords } from '../train/words/corpora.ts'
import { type CutSentence, parseCutSentences } from '../train/words/cut-sentences.ts'
import { scoreWords } from '../train/words/score-words.ts'
import { dataPath } from './data-path.ts'
import { medianSeconds, printTable } from './table.ts'

const languageDir = fileURLToPath(new URL('../../out/content/language', import.meta.url))
const ownFolder = fileURLToPath(new URL('../data/language', import.meta.url))

/**
 * Words as a reader looks them up, on the set of `--data DIR` (words/dev.tsv) and on our sentences cut by hand, beside
 * Intl.Segmenter and jieba in the same run. The shipped weights were learned on all of these, so their figures here are no
 * estimate for other texts; `train-words.ts --held NAME` leaves a file out.
 */
export function measureWords(args: readonly string[]): Promise<void> {
  const own = readdirSync(ownFolder).filter((name) => name.endsWith('.txt'))
  const sets = [
    ['words/dev.tsv', readBenchWords(join(dataPath(args), 'words/dev.tsv'))],
    ...own.map((name) => [name, parseCutSentences(readFileSync(join(ownFolder, name), 'utf8'))] as const),
  ] as const
  const intl = new Intl.Segmenter('zh', { granularity: 'word' })
  const candidates = {
    'duizhao (seen data)': openEngines(languageDir).segmenter().segment,
    'Intl.Segmenter': (text: string) => Array.from(intl.segment(text), (piece) => piece.segment),
    jieba: (text: string) => cut(text, true),
  }
  for (const [set, sentences] of sets)
    printTable(
      `Words, ${set}, ${sentences.length} sentences`,
      Object.entries(candidates).map(([name, segment]) => ({ name, ...scored(sentences, segment) })),
    )
  return Promise.resolve()
}

function scored(gold: readonly CutSentence[], segment: (text: string) => readonly string[]) {
  const { f1, sentences, harm, split } = scoreWords(gold, segment)
  const seconds = medianSeconds(() => gold.forEach(({ text }) => void segment(text)))
  const characters = gold.reduce((sum, { text }) => sum + text.length, 0)
  return {
    F1: f1.toFixed(2),
    'sentences %': sentences.toFixed(1),
    'harm / 1,000': harm.toFixed(1),
    'split / 1,000': split.toFixed(1),
    'characters/s': Math.round(characters / seconds),
  }
}
