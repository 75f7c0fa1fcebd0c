// Writes content/language/dictionary/hsk.tsv from the vocabulary of GF 0025-2021 as the public repository ivankra/hsk30
// (MIT) has it:  node lab/train/words/extract-hsk.ts <path to hsk30-expanded.csv>
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as v from 'valibot'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'

const [listPath] = process.argv.slice(2)
if (listPath === undefined) {
  process.stderr.write('usage: node lab/train/words/extract-hsk.ts <path to hsk30-expanded.csv>\n')
  process.exit(2)
}

const Row = v.object({ Simplified: v.string(), Level: v.string(), CEDICT: v.string(), Example: v.string() })
const rows = v.parse(v.array(Row), parse(readFileSync(listPath), { columns: true, bom: true }))
const byLevel = new Map<string, Set<string>>()
for (const { Simplified, Level, CEDICT, Example } of rows) {
  if (Example !== '' || !/^\p{Script=Han}+$/u.test(Simplified)) continue
  const level = Level.replace('7-9', '7')
  const words = byLevel.get(level) ?? new Set<string>()
  byLevel.set(level, words)
  // Which of the dictionary's readings is meant, where the list says so.
  const readings = [...CEDICT.matchAll(/\|([^|[\]/]+)\[([^\]]+)\]/g)].filter(([, word]) => word === Simplified)
  if (readings.length === 0) words.add(Simplified)
  for (const [, , reading = ''] of readings) words.add(`${Simplified}[${reading.toLowerCase()}]`)
}
const head =
  '# HSK 3.0 (GF 0025-2021) from ivankra/hsk30 (MIT, see LICENCE.md beside this file); made by extract-hsk.ts.\n'
const lines = [...byLevel].toSorted(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(
  fromProject('content/language/dictionary/hsk.tsv'),
  head + lines.map(([level, words]) => `${level}\t${[...words].toSorted().join('\t')}\n`).join(''),
)
