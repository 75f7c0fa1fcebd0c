import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openAlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { alignHere } from '#core/alignment/documents/aligner.ts'
import { pairsOfFolders } from '../../../electron/cli/align/pair-names.ts'
import { measurePair, type PairMeasures } from './measure-pair.ts'

/*
 * node lab/evaluate/files/evaluate-files.ts FOLDER [--built out/content] [--show]
 *
 * FOLDER holds real documents: `zh/NAME` and `en/NAME`, the same name for a text and its translation, whatever their
 * endings. Each pair is opened and aligned as a translator would; one line a pair says what was lost and cut, the last one
 * sums up. `--show` names what was lost and what looks like no pair.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'string', default: 'out/content' }, show: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name the folder that holds zh/ and en/.')

const lexicon = openAlignLexicon(readFileSync(join(values.built, 'language', 'align.bin')), new TextDecoder())
const aligner = alignHere(() => lexicon)
const filesOf = (side: string) => readdirSync(join(folder, side)).toSorted()
const { pairs, unpaired } = pairsOfFolders(filesOf('zh'), filesOf('en'))
for (const name of unpaired) console.log(`${name}: no partner`)

const columns = ['beads', 'code', 'Han', 'alone', 'unwrapped', 'junk', 'mixed', 'again', 'back', 'states', 'sure']
console.log([`${'file'.padEnd(40)}`, ...columns.map((name) => name.padStart(9))].join(' '))
const measured: PairMeasures[] = []
for (const { name, zh, en } of pairs) {
  const side = (of: 'zh' | 'en', file: string) => ({ name: file, bytes: readFileSync(join(folder, of, file)) })
  const measures = await measurePair(side('zh', zh), side('en', en), aligner)
  if (typeof measures === 'string') {
    console.log(`${name.padEnd(40)} REFUSED: ${measures}`)
    continue
  }
  measured.push(measures)
  console.log(lineOf(name, measures))
  if (values.show) for (const each of [...measures.lost, ...measures.junk]) console.log(`    ${each.slice(0, 160)}`)
}
const refused = pairs.length - measured.length
console.log(lineOf(`all ${pairs.length} pairs, ${refused} refused`, summed(measured)))

function lineOf(name: string, measures: PairMeasures): string {
  const share = ([kept, all]: readonly [number, number]) => (all === 0 ? '-' : (kept / all).toFixed(4))
  const shown = [
    String(measures.beads),
    share(measures.code),
    share(measures.han),
    share([measures.alone, measures.beads]),
    share(measures.unwrapped),
    String(measures.junk.length),
    String(measures.mixed),
    String(measures.again),
    share(measures.back),
    share(measures.states),
    share(measures.confidences),
  ]
  return [name.slice(0, 40).padEnd(40), ...shown.map((each) => each.padStart(9))].join(' ')
}

function summed(all: readonly PairMeasures[]): PairMeasures {
  const sum = (of: (each: PairMeasures) => number) => all.reduce((total, each) => total + of(each), 0)
  const both = (of: (each: PairMeasures) => readonly [number, number]) =>
    [sum((each) => of(each)[0]), sum((each) => of(each)[1])] as const
  return {
    beads: sum(({ beads }) => beads),
    alone: sum(({ alone }) => alone),
    mixed: sum(({ mixed }) => mixed),
    again: sum(({ again }) => again),
    code: both(({ code }) => code),
    han: both(({ han }) => han),
    unwrapped: both(({ unwrapped }) => unwrapped),
    back: both(({ back }) => back),
    states: both(({ states }) => states),
    confidences: both(({ confidences }) => confidences),
    lost: [],
    junk: all.flatMap(({ junk }) => junk),
  }
}
