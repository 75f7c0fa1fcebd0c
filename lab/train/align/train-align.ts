import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openAlignLexicon, type AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { readGoldDocuments, type GoldDocument } from '../../evaluate/align/development-set.ts'
import { addCounts, countHits, keyOf, scoresOf, type BeadCounts } from '../../evaluate/align/score-beads.ts'
import { writeAlignLexicon } from '../../../electron/cli/build/align-lexicon/write-lexicon.ts'
import { alignedUnseen, namedWeights, textOf, trainedOn } from './held-out.ts'
import { risingCalibration, type Judged } from './isotonic.ts'
import { startingWeights } from './starting-weights.ts'
import * as run from './training-run.ts'

/**
 * Trains the aligner: `node lab/train/align/train-align.ts FOLDER…`, folders as `bench -- align` takes them. Writes
 * `content/language/align/trained.json`. Cross-validated by document, both sets of weights and by `align` itself: a text
 * and its cut copies are held out together. Nothing is drawn at random.
 */
const contentFolder = fileURLToPath(new URL('../../../content/language/align', import.meta.url))
const blockCount = 300
const say = (line: string) => process.stdout.write(`${line}\n`)

const golds = process.argv.slice(2).flatMap(readGoldDocuments).map(firstBlocks)
const lexicon = builtLexicon()
const candidates = run.candidatesOf(golds, lexicon, startingWeights)
const texts = Array.from(new Set(golds.filter((gold) => !gold.isBlocks).map(textOf)))
const judged = crossValidated()
const content = { ...namedWeights(trainedOn(candidates)), calibration: risingCalibration(judged) }
writeFileSync(join(contentFolder, 'trained.json'), `${JSON.stringify(content, null, 1)}\n`)

/** Holds out each text in turn; says the scores of the held-out texts. */
function crossValidated(): readonly Judged[] {
  const groups = new Map<string, BeadCounts>()
  const found: Judged[] = []
  for (const { gold, beads } of alignedUnseen(candidates, lexicon, texts)) {
    const right = new Set(gold.gold.map(keyOf))
    for (const bead of beads) found.push({ posterior: bead.confidence, isRight: right.has(keyOf(bead)) })
    const counts = countHits(gold.gold, beads, false)
    say(`${gold.name} ${shown(counts)}`)
    const group = (gold.name.split('-')[0] ?? '') + (gold.name === textOf(gold) ? '' : ' cut')
    const before = groups.get(group)
    groups.set(group, before ? addCounts(before, counts) : counts)
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

function builtLexicon(): AlignLexicon {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-align-'))
  writeAlignLexicon(contentFolder, folder)
  const bytes = readFileSync(join(folder, 'align.bin'))
  rmSync(folder, { recursive: true })
  return openAlignLexicon(bytes, new TextDecoder())
}
