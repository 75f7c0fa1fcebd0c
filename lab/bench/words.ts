import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cut } from '@node-rs/jieba'
import { openEngines } from '../../electron/core/bundled/open-engines.ts'
import { dataPath } from './data-path.ts'
import { medianSeconds, printTable } from './table.ts'

const languageDir = fileURLToPath(new URL('../../out/content/language', import.meta.url))

/** F1 over words and speed on the sets of `--data DIR` (segment/dev), beside Intl.Segmenter and jieba in the same run. */
export function measureWords(args: readonly string[]): Promise<void> {
  const folder = dataPath(args)
  const rows = readFileSync(join(folder, 'segment/dev/ud-gsdsimp-dev.tsv'), 'utf8').split('\n').filter(Boolean).slice(1)
  const gold = rows.map((row) => (row.split('\t')[1] ?? '').split(' ').map((word) => word.replaceAll('\u00a0', ' ')))
  const intl = new Intl.Segmenter('zh', { granularity: 'word' })
  const candidates = {
    'duizhao (seen data)': openEngines(languageDir).segmenter().segment,
    'Intl.Segmenter': (text: string) => Array.from(intl.segment(text), (piece) => piece.segment),
    jieba: (text: string) => cut(text, true),
  }
  const table = Object.entries(candidates).map(([name, segment]) => ({ name, ...scored(gold, segment) }))
  printTable('Words, UD Chinese GSD (simplified, development set)', table)
  return Promise.resolve()
}

function scored(gold: readonly (readonly string[])[], segment: (text: string) => readonly string[]) {
  const texts = gold.map((words) => words.reduce((text, word) => text + (needsBlank(text, word) ? ' ' : '') + word, ''))
  const cuts = texts.map((text) => segment(text))
  const seconds = medianSeconds(() => texts.forEach((text) => void segment(text)))
  let [right, wanted, given] = [0, 0, 0]
  gold.forEach((words, index) => {
    const [own, theirs] = [spans(words), spans(cuts[index] ?? [])]
    right += [...theirs].filter((span) => own.has(span)).length
    wanted += own.size
    given += theirs.size
  })
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  return { F1: ((200 * right) / (wanted + given)).toFixed(2), 'characters/s': Math.round(characters / seconds) }
}

const needsBlank = (text: string, word: string) => /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(word)

function spans(words: readonly string[]): ReadonlySet<string> {
  let at = 0
  return new Set(
    words.flatMap((word) => {
      const bare = word.replace(/\s/gu, '')
      const span = `${at}:${at + bare.length}`
      at += bare.length
      return bare === '' ? [] : [span]
    }),
  )
}
