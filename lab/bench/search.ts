import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readBuiltContent } from '../../electron/core/bundled/built-content.ts'
import { openEngines } from '../../electron/core/bundled/open-engines.ts'
import { searchedOf } from '../../electron/core/language/annotate/searched.ts'
import { findWords } from '../../electron/core/language/dictionary/search/find-words.ts'
import { median, printTable, quantile } from './table.ts'

const fromProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** What a search costs at every key press of the searches that the tests ask, typed letter by letter, three times. */
export function measureSearch(): Promise<void> {
  const { terms } = readBuiltContent(fromProject('out/content'))
  const searched = searchedOf(openEngines(fromProject('out/content/language')), terms)()
  const before = process.memoryUsage().rss
  const rows = readFileSync(fromProject('electron/core/bundled/asked.tsv'), 'utf8').trim().split('\n').slice(1)
  const asked = rows.map((row) => row.split('\t', 2) as [query: string, kind: string])
  const times = new Map<string, number[]>()
  for (let round = 0; round < 4; round++)
    for (const [query, kind] of asked)
      for (let length = 1; length <= query.length; length++) {
        const start = performance.now()
        findWords(searched, query.slice(0, length), 40)
        const took = performance.now() - start
        // The first round reads what the others find read.
        if (round > 0) for (const name of ['all', kind]) times.set(name, (times.get(name) ?? []).concat(took))
      }
  const table = [...times].map(([kind, each]) => ({
    kind,
    searches: each.length,
    'median ms': median(each).toFixed(2),
    'p99 ms': quantile(each, 0.99).toFixed(2),
    'longest ms': Math.max(...each).toFixed(1),
  }))
  printTable('A search at every key press', table)
  console.log(`memory: ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more than before`)
  return Promise.resolve()
}
