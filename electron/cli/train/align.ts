import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openAlignLexicon, type AlignLexicon } from '#core/align/align-lexicon.ts'
import { featureNames } from '#core/align/features.ts'
import { readGoldDocuments, type GoldDocument } from '../align/development-set.ts'
import { addCounts, countHits, keyOf, scoresOf, type BeadCounts } from '../align/score-beads.ts'
import { writeAlignLexicon } from '../align/write-lexicon.ts'
import type { LineBead } from '../align/bead-lines.ts'
import { risingCalibration, type Judged } from './align/isotonic.ts'
import { startingWeights } from './align/starting-weights.ts'
import * as run from './align/training-run.ts'

/**
 * Trains the aligner: `node electron/cli/train/align.ts FOLDER…`, folders as `bench -- align` takes them. Writes
 * `content/language/align/trained.json`. First the weights of the first search, then, on what it taught, those of the
 * later ones. Cross-validated by document: a text and its cut copies are held out together. Nothing is drawn at random.
 */
const contentFolder = fileURLToPath(new URL('../../../content/language/align', import.meta.url))
const blockCount = 300
const say = (line: string) => process.stdout.write(`${line}\n`)

const golds = process.argv.slice(2).flatMap(readGoldDocuments).map(firstBlocks)
const lexicon = builtLexicon()
const candidates = run.candidatesOf(golds, lexicon, startingWeights)
const firstWeights = run.trained(run.laidOut(candidates))
const taught = candidates.map((each) => run.passedOn(run.searchedAgain(each, firstWeights), firstWeights))
const documents = run.laidOut(taught)
const weights = run.trained(documents)
const judged = crossValidated()
const content = { weights: named(weights), firstWeights: named(firstWeights), calibration: risingCalibration(judged) }
writeFileSync(join(contentFolder, 'trained.json'), `${JSON.stringify(content, null, 1)}\n`)

/** Holds out each text in turn; says the scores of the held-out texts. */
function crossValidated(): readonly Judged[] {
  const groups = new Map<string, BeadCounts>()
  const found: Judged[] = []
  for (const held of new Set(golds.filter((gold) => !gold.isBlocks).map(textOf))) {
    const under = run.trained(documents.filter((_, index) => textOf(golds[index]) !== held))
    for (const [index, gold] of golds.entries()) {
      const document = documents[index]
      if (textOf(gold) !== held || !document) continue
      const beads = run.beadsUnder(document, under)
      const lineBeads = beads.map(({ source, sources, target, targets }): LineBead => ({
        source: Array.from({ length: sources }, (_, order) => source + order),
        target: Array.from({ length: targets }, (_, order) => target + order),
      }))
      const right = new Set(gold.gold.map(keyOf))
      for (const [order, bead] of beads.entries())
        found.push({
          posterior: bead.posterior,
          isRight: right.has(keyOf(lineBeads[order] ?? { source: [], target: [] })),
        })
      const counts = countHits(gold.gold, lineBeads, false)
      say(`${gold.name} ${shown(counts)}`)
      const group = (gold.name.split('-')[0] ?? '') + (gold.name === held ? '' : ' cut')
      const before = groups.get(group)
      groups.set(group, before ? addCounts(before, counts) : counts)
    }
  }
  for (const [group, counts] of groups) say(`held out: ${group} ${shown(counts)}`)
  for (const least of [0.5, 0.8, 0.9, 0.95]) {
    const sure = found.filter(({ posterior }) => posterior >= least)
    const share = sure.length / found.length
    say(`posterior from ${least}: ${share.toFixed(3)} of the beads, ${rightShare(sure).toFixed(4)} right`)
  }
  return found
}

function rightShare(beads: readonly Judged[]): number {
  return beads.filter(({ isRight }) => isRight).length / beads.length
}

function shown(counts: BeadCounts): string {
  const { strict, lax, all } = scoresOf(counts)
  return `strict ${strict.toFixed(3)} lax ${lax.toFixed(3)} all ${all.toFixed(3)}`
}

/** The text a document was cut from: `mac-dev-001-noen1` is of `mac-dev-001`. */
function textOf(gold: GoldDocument | undefined): string {
  return gold?.name.replace(/-no(zh|en)\d+$/, '') ?? ''
}

/** A gold of blocks is long and easy: its first 300 blocks teach as much. */
function firstBlocks(gold: GoldDocument): GoldDocument {
  if (!gold.isBlocks) return gold
  const kept = gold.gold.slice(0, blockCount)
  return {
    ...gold,
    gold: kept,
    source: gold.source.slice(0, Math.max(...kept.flatMap(({ source }) => source)) + 1),
    target: gold.target.slice(0, Math.max(...kept.flatMap(({ target }) => target)) + 1),
  }
}

function named(values: Float64Array): Readonly<Record<string, number>> {
  return Object.fromEntries(featureNames.map((name, index) => [name, Number(values[index]!.toFixed(4))]))
}

function builtLexicon(): AlignLexicon {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-align-'))
  writeAlignLexicon(contentFolder, folder)
  const bytes = readFileSync(join(folder, 'align.bin'))
  rmSync(folder, { recursive: true })
  return openAlignLexicon(bytes, new TextDecoder())
}
