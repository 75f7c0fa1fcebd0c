import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinyin } from 'pinyin-pro'
import { openEngines } from '../../electron/core/bundled/open-engines.ts'
import { dataPath } from './data-path.ts'
import { medianSeconds, printTable } from './table.ts'

const languageDir = fileURLToPath(new URL('../../out/content/language', import.meta.url))

interface Row {
  readonly index: number
  readonly right: readonly string[]
  readonly sentence: string
}

/**
 * Readings in context on the sets of `--data DIR` (pinyin/dev), beside pinyin-pro alone in the same run. The shipped
 * model was trained on these sets, so its share of right ones here is no estimate for other texts; the training
 * script prints cross-validated shares (`--folds 5`).
 */
export function measurePinyin(args: readonly string[]): Promise<void> {
  const folder = join(dataPath(args), 'pinyin/dev')
  const engine = openEngines(languageDir).readings()
  const candidates = {
    'duizhao (seen data)': (sentence: string) => engine.read(sentence).map(({ syllable }) => syllable),
    'pinyin-pro': (sentence: string) =>
      pinyin(sentence, { type: 'array', toneType: 'num', v: false }).map((syllable) => syllable.replace(/0$/, '5')),
  }
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.tsv'))) {
    const rows = readRows(join(folder, name))
    const table = Object.entries(candidates).map(([engineName, read]) => ({
      engine: engineName,
      ...scored(rows, read),
    }))
    printTable(`Readings, ${name}, ${rows.length} rows`, table)
  }
  return Promise.resolve()
}

function readRows(path: string): readonly Row[] {
  const [, ...lines] = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const [, index, , reading = '', sentence = ''] = line.split('\t')
    return { index: Number(index), right: reading.split('|').map(plain), sentence }
  })
}

const plain = (syllable: string) => syllable.replace(/^er5$/, 'r5')

function scored(rows: readonly Row[], read: (sentence: string) => readonly string[]) {
  const answers = rows.map(({ sentence }) => read(sentence))
  const seconds = medianSeconds(() => rows.forEach(({ sentence }) => void read(sentence)))
  const right = rows.filter((row, at) => row.right.includes(plain(answers[at]?.[row.index] ?? ''))).length
  const characters = rows.reduce((sum, { sentence }) => sum + sentence.length, 0)
  return { 'right %': ((100 * right) / rows.length).toFixed(2), 'characters/s': Math.round(characters / seconds) }
}
