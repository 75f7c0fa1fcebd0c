import { rarityOf } from './traditional-forms.ts'
import { mergeEntries } from '#core/language/dictionary/build/merge-entries.ts'
import { packDictionary } from '#core/language/dictionary/build/pack-dictionary.ts'
import { packSearch } from '#core/language/dictionary/build/pack-search.ts'
import { rankEntries } from '#core/language/dictionary/build/rank-entries.ts'
import { packLexicon } from '#core/language/segmentation/pack-lexicon.ts'
import { modelWords } from '#core/language/segmentation/statistics.ts'
import { gatherCharacterFacts, readingsOf } from './characters.ts'
import { readCedict, readToSimplified, readWordStatistics, readWordWeights } from './sources.ts'
import { readHskLevels, readUse } from './use.ts'

export interface BuiltLanguage {
  readonly files: Readonly<Record<'dictionary.bin' | 'dictionary-search.bin' | 'words.bin', Uint8Array>>
  readonly entryCount: number
  /** References that no headword answers. */
  readonly unresolved: readonly string[]
}

/** Builds the three packed files from the packages and `content/language`; the same sources give the same bytes. */
export function buildLanguage(): BuiltLanguage {
  const entries = readCedict()
  const sources = { countOf: readUse(), hskOf: readHskLevels(), readingsOf, rarityOf }
  const ranked = rankEntries(mergeEntries(entries), sources)
  const dictionary = packDictionary(ranked, gatherCharacterFacts())
  const files = {
    'dictionary.bin': dictionary.bytes,
    'dictionary-search.bin': packSearch(ranked),
    'words.bin': packLexicon(entries, modelWords(readWordStatistics(entries)), readWordWeights(), readToSimplified()),
  }
  return { files, entryCount: ranked.length, unresolved: dictionary.unresolved }
}
