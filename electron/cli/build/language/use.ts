import { readFileSync } from 'node:fs'
import type { HskLevel } from '#core/language/dictionary/entry.ts'
import { fromProject } from './paths.ts'
import { readWordCounts } from './sources.ts'

const linesOf = (name: string) =>
  readFileSync(fromProject(`content/language/dictionary/${name}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

// jieba's counts sum to some 60 million. A word that only they have is a piece the other list cuts, or an old one.
const perBillionOfCount = (1e9 / 60e6) * 0.2

/** How often a word stands in a thousand million words of speech, web and books; 0 where nobody counted it. */
export function readUse(): (simplified: string) => number {
  const use = new Map<string, number>()
  for (const [word, count] of readWordCounts()) use.set(word, count * perBillionOfCount)
  for (const line of linesOf('use.tsv')) {
    const [centibels = '', words = ''] = line.split('\t')
    for (const word of words.split(' ')) use.set(word, 1e9 * 10 ** (-Number(centibels) / 100))
  }
  return (simplified) => use.get(simplified) ?? 0
}

/** The HSK 3.0 level of a word with a reading; the lowest where the list has it twice. 玩儿 there stands for 玩 too. */
export function readHskLevels(): (simplified: string, pinyin: string) => HskLevel | null {
  const levels = new Map<string, HskLevel>()
  for (const line of linesOf('hsk.tsv')) {
    const [level, ...words] = line.split('\t')
    for (const word of words) if (!levels.has(word)) levels.set(word, Number(level) as HskLevel)
  }
  return (simplified, pinyin) =>
    levels.get(`${simplified}[${pinyin}]`) ??
    levels.get(simplified) ??
    levels.get(`${simplified}儿[${pinyin} r5]`) ??
    null
}
