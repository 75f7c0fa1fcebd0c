// Learns content/language/words/weights.tsv from sentences cut by hand and from sentences of which something is known:
//   node lab/train/words/train-words.ts --data DIR [--held NAME] [--score FILE] [--out]
// DIR holds pinyin/dev (sentences with readings) and segment/dev (sentences by another standard). `--held` leaves a file of
// lab/data/language out and scores it, `--score` scores a file of cut sentences, `--out` writes the weights.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createLister } from '#core/language/segmentation/arcs.ts'
import { openLexicon } from '#core/language/segmentation/lexicon.ts'
import { headwordForms, packLexicon } from '#core/language/segmentation/pack-lexicon.ts'
import { createSegmenter, toSimplifiedUnits, forEachRun } from '#core/language/segmentation/segmenter.ts'
import { modelWords } from '#core/language/segmentation/statistics.ts'
import { classCount, classNames } from '#core/language/segmentation/word-classes.ts'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'
import { readCedict, readToSimplified, readWordStatistics } from '../../../electron/cli/build/language/sources.ts'
import { countPairs } from './count-pairs.ts'
import { parseCutSentences, type CutSentence } from './cut-sentences.ts'
import { createExampleMaker, createFeatureNumbers, type Example } from './example.ts'
import { madeUpNames } from './made-up-names.ts'
import { readBenchWords, readHeardSentences, readOtherStandard, readReadings } from './corpora.ts'
import { scoreWords } from './score-words.ts'
import { startingWeights } from './starting-weights.ts'
import { trainWeights, type Weights } from './trainer.ts'
import { createKnowledge } from './knowledge.ts'

const settings = { epochs: 10, decay: 0.003, pairDecay: 0.01, rate: 0.15, seed: 7 }
const head = '# Weights of the word segmenter; made by lab/train/words/train-words.ts, see LICENCE.md.\n'
const ownFolder = fromProject('lab/data/language')

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    held: { type: 'string', default: '' },
    score: { type: 'string', multiple: true, default: [] },
    learn: { type: 'string', multiple: true, default: [] },
    misses: { type: 'string' },
    epochs: { type: 'string' },
    out: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) {
  process.stderr.write(
    'usage: node lab/train/words/train-words.ts --data DIR [--held NAME] [--score FILE] [--learn FILE] [--out]\n',
  )
  process.exit(2)
}
const { data } = values
const own = readdirSync(ownFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, sentences: parseCutSentences(readFileSync(`${ownFolder}/${name}`, 'utf8')) }))
const isHeld = (name: string) => values.held !== '' && name.includes(values.held)

const entries = readCedict()
const model = modelWords(readWordStatistics(entries))
const toSimplified = readToSimplified()
const forms = headwordForms(entries, model, toSimplified)
const pack = (weights: ReadonlyMap<string, number>) => packLexicon(entries, model, weights, toSimplified)
const log = (line: string) => process.stdout.write(`${line}\n`)

const started = performance.now()
const readings = readReadings(`${data}/pinyin/dev`)
const raw = [...new Set(readings.map(({ text }) => text))]
let weights: ReadonlyMap<string, number> = startingWeights
for (let round = 0; round < 2; round++) {
  const pairs = countPairs(raw, createSegmenter(pack(weights)), model, forms, toSimplified)
  weights = new Map([...startingWeights, ...pairs])
  log(`pairs counted ${round} ${Math.round(performance.now() - started)} ms`)
}
report('start', weights)

const numbers = createFeatureNumbers()
const empty = pack(new Map())
const make = createExampleMaker(model, forms, createLister(openLexicon(empty)), numbers)
const lexicon = openLexicon(empty)
const knowledge = createKnowledge(entries, toSimplified)
const cutByHand = own.filter(({ name }) => !isHeld(name)).flatMap(({ sentences }) => sentences)
const learned = values.learn.flatMap((path) => readBenchWords(path))
const examples = [
  ...[...cutByHand, ...learned].flatMap((sentence) => examplesOf(sentence, 1)),
  ...madeUpNames(model, 200, settings.seed).flatMap((sentence) => examplesOf(sentence, 0.5)),
  ...readOtherStandard(`${data}/segment/dev/ud-gsdsimp-dev.tsv`).flatMap((sentence) => examplesOfOther(sentence, 0.3)),
  ...[...readHeardSentences(), ...readings].flatMap(({ text, heard }) => examplesOfHeard(text, heard, 0.1)),
]
log(`${examples.length} examples, ${numbers.numbers.size} features, ${Math.round(performance.now() - started)} ms`)
const epochs = Number(values.epochs ?? settings.epochs)
// Pairs are counted once more in what a first training cuts, and everything is learned again from there.
const first = createSegmenter(pack(named(trainWeights(examples, startFrom(weights), { ...settings, epochs }))))
weights = new Map([...startingWeights, ...countPairs(raw, first, model, forms, toSimplified)])
const result = named(trainWeights(examples, startFrom(weights), { ...settings, epochs }))
log(`trained ${Math.round(performance.now() - started)} ms`)
report('trained', result)
if (values.out) writeWeights(result)

function startFrom(all: ReadonlyMap<string, number>): Weights {
  return {
    own: Float64Array.from(numbers.numbers.keys(), (name) => all.get(name) ?? 0),
    pairs: Float64Array.from(
      classNames.flatMap((one) => classNames.map((other) => all.get(`pair=${one}|${other}`) ?? 0)),
    ),
  }
}

function runsOf(text: string): readonly { text: string; units: Uint16Array; from: number; to: number }[] {
  const units = toSimplifiedUnits(text, lexicon)
  const runs: { text: string; units: Uint16Array; from: number; to: number }[] = []
  forEachRun(text, [], (from, to, isPlain) => {
    if (!isPlain) runs.push({ text, units, from, to })
  })
  return runs
}

function examplesOf({ text, ends }: CutSentence, weight: number): readonly Example[] {
  const inside = (start: number, end: number, kind: number) => {
    let count = 0
    for (let at = start + 1; at < end; at++) if (ends[at] === kind) count++
    return count
  }
  return runsOf(text).map((run) =>
    make(run, {
      allows: (from, to) => inside(from, to, 1) === 0 && ends[to] !== 0 && (from === 0 || ends[from] !== 0),
      costOf: (from, to) => 1.5 * Math.min(1, inside(from, to, 1)) + (ends[to] === 0 ? 1 : 0),
      weight,
    }),
  )
}

/** Pieces that other words cross are wrong; whether words are joined or cut is not known, but for headwords left whole. */
function examplesOfOther({ text, ends }: CutSentence, weight: number): readonly Example[] {
  return runsOf(text).map((run) =>
    make(run, {
      allows: (from, to) => {
        let cuts = 0
        for (let at = from + 1; at < to; at++) if (ends[at] === 1) cuts++
        const isAtEnds = (from === 0 || ends[from] === 1) && ends[to] === 1
        if (isAtEnds) return cuts === 0 || knowledge.isPlainWord(text.slice(from, to))
        if (cuts > 0) return false
        let [start, end] = [from, to]
        while (start > 0 && ends[start] !== 1) start--
        while (ends[end] !== 1) end++
        return !knowledge.isPlainWord(text.slice(start, end))
      },
      costOf: () => 1,
      weight,
    }),
  )
}

/** Pieces that would be read otherwise are wrong; only runs that have such pieces tell anything. */
function examplesOfHeard(text: string, heard: CutSentence['heard'], weight: number): readonly Example[] {
  return runsOf(text).flatMap((run) => {
    if (!heard.some(([place]) => place >= run.from && place < run.to)) return []
    const example = make(run, {
      allows: (from, to, kind) =>
        kind !== 'headword' ||
        heard.every(
          ([place, readings]) =>
            place < from || place >= to || knowledge.mayRead(text.slice(from, to), place - from, readings),
        ),
      costOf: () => 1,
      weight,
    })
    return example.isAllowed.includes(0) ? [example] : []
  })
}

function named({ own: ownWeights, pairs }: Weights): ReadonlyMap<string, number> {
  const all = new Map(weights)
  Array.from(numbers.numbers.keys()).forEach((name, id) => all.set(name, ownWeights[id] ?? 0))
  classNames.forEach((one, i) =>
    classNames.forEach((other, j) => all.set(`pair=${one}|${other}`, pairs[i * classCount + j] ?? 0)),
  )
  return all
}

function report(name: string, all: ReadonlyMap<string, number>): void {
  const { segment } = createSegmenter(pack(all))
  const sets = [
    ...own.map((each) => [`${each.name}${isHeld(each.name) ? ' (held)' : ''}`, each.sentences] as const),
    ...values.score.map((path) => [path, readBenchWords(path)] as const),
  ]
  for (const [set, sentences] of sets) {
    const { f1, sentences: whole, harm, split, misses } = scoreWords(sentences, segment)
    log(
      `${name}\t${set}\tF1 ${f1.toFixed(2)}\tsentences ${whole.toFixed(1)}\tharm ${harm.toFixed(1)}\tsplit ${split.toFixed(1)}`,
    )
    if (values.misses !== undefined && (set.includes('held') || values.score.includes(set)))
      writeFileSync(values.misses, misses.join('\n') + '\n', { flag: 'a' })
  }
}

function writeWeights(all: ReadonlyMap<string, number>): void {
  const kept = Array.from(all).filter(([, weight]) => Math.abs(weight) >= 0.01)
  const lines = kept
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, weight]) => `${name}\t${weight.toFixed(2)}\n`)
  writeFileSync(fromProject('content/language/words/weights.tsv'), head + lines.join(''))
}
