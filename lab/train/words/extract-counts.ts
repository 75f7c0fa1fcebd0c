// Writes content/language/words/{counts,name-characters}.tsv from jieba's dict.txt (MIT), which the package
// @node-rs/jieba carries from 2.0 on:  node lab/train/words/extract-counts.ts <path to dict.txt>
import { readFileSync, writeFileSync } from 'node:fs'
import { readCedict } from '../../../electron/cli/build/language/sources.ts'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'

const [dictPath] = process.argv.slice(2)
if (dictPath === undefined) {
  process.stderr.write('usage: node lab/train/words/extract-counts.ts <path to jieba dict.txt>\n')
  process.exit(2)
}

const entries = readCedict()
const headwords = new Set(entries.map((entry) => entry.simplified))
const surnames = new Set(
  entries
    .filter((entry) => entry.senses.some((sense) => /^surname [A-Z]/.test(sense)))
    .map((entry) => entry.simplified),
)
const rows = readFileSync(dictPath, 'utf8')
  .split('\n')
  .map((line) => line.split(' '))

const byCount = new Map<number, string[]>()
const names = new Map<string, [inTransliterations: number, inGivenNames: number]>()
const note = (characters: string, column: 0 | 1) => {
  for (const character of characters) {
    const row = names.get(character) ?? [0, 0]
    row[column]++
    names.set(character, row)
  }
}
for (const [word = '', count = '0', tag = ''] of rows) {
  if (headwords.has(word)) byCount.set(Number(count), [...(byCount.get(Number(count)) ?? []), word])
  if (tag === 'nrt' && word.length >= 3) note(word, 0)
  if (tag === 'nr' && word.length === 3 && surnames.has(word.charAt(0))) note(word.slice(1), 1)
}
for (const { simplified, pinyin } of entries)
  if (simplified.length >= 3 && /^[A-Z][a-z]\S*(?: [a-z]\S*)+$/.test(pinyin)) note(simplified, 0)

const head = '# From the word list of jieba (MIT, see LICENCE.md beside this file); made by extract-counts.ts.\n'
const counted = Array.from(byCount).toSorted(([one], [other]) => other - one)
writeFileSync(
  fromProject('content/language/words/counts.tsv'),
  head + counted.map(([count, words]) => `${count}\t${words.toSorted().join(' ')}\n`).join(''),
)
const named = Array.from(names).toSorted(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(
  fromProject('content/language/words/name-characters.tsv'),
  head + named.map(([character, row]) => `${character}\t${row.join('\t')}\n`).join(''),
)
