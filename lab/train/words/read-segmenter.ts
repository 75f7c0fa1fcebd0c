import { packLexicon } from '#core/language/segmentation/pack-lexicon.ts'
import { createSegmenter, type Segmenter } from '#core/language/segmentation/segmenter.ts'
import { modelWords } from '#core/language/segmentation/statistics.ts'
import {
  readCedict,
  readToSimplified,
  readWordStatistics,
  readWordWeights,
} from '../../../electron/cli/build/language/sources.ts'

/** The segmenter made of what is committed, without building anything. */
export function readSegmenter(): Segmenter {
  const entries = readCedict()
  return createSegmenter(
    packLexicon(entries, modelWords(readWordStatistics(entries)), readWordWeights(), readToSimplified()),
  )
}
