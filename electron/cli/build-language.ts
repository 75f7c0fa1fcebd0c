// Builds the dictionary, its reverse indexes and the word lexicon:  node electron/cli/build-language.ts
import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { mergeEntries } from '#core/dictionary/build/merge-entries.ts'
import { packDictionary } from '#core/dictionary/build/pack-dictionary.ts'
import { packSearch } from '#core/dictionary/build/pack-search.ts'
import { rankEntries } from '#core/dictionary/build/rank-entries.ts'
import { packLexicon } from '#core/segmentation/pack-lexicon.ts'
import { modelWords } from '#core/segmentation/statistics.ts'
import { writeAlignLexicon } from './align/write-lexicon.ts'
import { gatherCharacterFacts, readingsOf } from './language/characters.ts'
import { fromProject } from './language/paths.ts'
import { readCedict, readWordCounts, readWordStatistics, readWordWeights } from './language/sources.ts'

const entries = readCedict()
const counts = readWordCounts()
const ranked = rankEntries(mergeEntries(entries), { countOf: (word) => counts.get(word) ?? 0, readingsOf })
const dictionary = packDictionary(ranked, gatherCharacterFacts())
const files = [
  ['dictionary.bin', dictionary.bytes],
  ['dictionary-search.bin', packSearch(ranked)],
  ['words.bin', packLexicon(entries, modelWords(readWordStatistics(entries)), readWordWeights())],
] as const

const folder = fromProject('out/content/language')
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of files) {
  writeFileSync(`${folder}/${name}.new`, bytes)
  renameSync(`${folder}/${name}.new`, `${folder}/${name}`)
}
for (const part of ['align', 'dictionary', 'readings', 'words'])
  copyFileSync(fromProject(`content/language/${part}/LICENCE.md`), `${folder}/LICENCE-${part}.md`)
writeAlignLexicon(fromProject('content/language/align'), folder)
for (const part of ['model', 'lexicon'])
  copyFileSync(fromProject(`content/language/readings/${part}.bin`), `${folder}/readings-${part}.bin`)
process.stdout.write(
  `${files.map(([name, bytes]) => `${name} ${(bytes.byteLength / 1e6).toFixed(1)} MB`).join(', ')}; ` +
    `${ranked.length} entries, ${dictionary.unresolved.length} references without an entry\n`,
)
