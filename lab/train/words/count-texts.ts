// Writes content/language/words/text-counts.tsv: how often headwords that jieba's list lacks or hardly knows stand in the
// labelled sentences of readings (Apache-2.0) and in ours:  node lab/train/words/count-texts.ts DIR   (DIR/pinyin/dev)
import { writeFileSync } from 'node:fs'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'
import { readCedict, readToSimplified, readWordCounts } from '../../../electron/cli/build/language/sources.ts'
import { readHeardSentences, readReadings } from './corpora.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: node lab/train/words/count-texts.ts DIR\n')
  process.exit(2)
}

/** Words with a character that is often a word of its own stand in texts by chance, so they are not counted. */
const oftenAlone = /[的了着过得地不没在把是有一这那个上下里中来去到给对从向为以和就也都还很我你他她它人说要会能]/u
const wellKnown = 50
const longest = 8

const toSimplified = readToSimplified()
const counts = readWordCounts()
const headwords = new Set(readCedict().map(({ simplified }) => toSimplified(simplified)))
const isWanted = (word: string) =>
  word.length <= longest && (counts.get(word) ?? 0) < wellKnown && !oftenAlone.test(word)
const texts = new Set(
  [...readReadings(`${folder}/pinyin/dev`), ...readHeardSentences()].map(({ text }) => toSimplified(text)),
)
const found = new Map<string, number>()
for (const text of texts) {
  let covered = 0
  for (let at = 0; at < text.length; at++) {
    // A word inside a longer one does not count: 书馆 in 图书馆.
    let end = Math.min(text.length, at + longest)
    while (end > at + 1 && !headwords.has(text.slice(at, end))) end--
    if (end <= covered || end === at + 1) continue
    covered = end
    const word = text.slice(at, end)
    if (isWanted(word)) found.set(word, (found.get(word) ?? 0) + 1)
  }
}
const head =
  '# Headwords that the list of jieba lacks or hardly knows, in the sentences that readings are learned from (Apache-2.0,\n' +
  '# see LICENCE.md) and in our own; made by count-texts.ts.\n'
const byCount = Map.groupBy(found, ([, count]) => count)
const lines = Array.from(byCount)
  .toSorted(([one], [other]) => other - one)
  .map(
    ([count, words]) =>
      `${count}\t${words
        .map(([word]) => word)
        .toSorted()
        .join(' ')}\n`,
  )
writeFileSync(fromProject('content/language/words/text-counts.tsv'), head + lines.join(''))
