import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchAlign } from '../evaluate/align/compare-aligners.ts'
import { readGoldDocuments } from '../evaluate/align/development-set.ts'
import { evaluateText } from '../evaluate/align/evaluate-text.ts'
import { packUnits } from '../evaluate/align/pack-units.ts'
import { openAlignLexicon, type AlignLexicon } from '../../electron/core/alignment/engine/align-lexicon.ts'
import { readPacks } from '../../electron/core/packs/read-packs.ts'
import { seeded } from '../../electron/core/random/seeded.ts'
import { measureCost } from './align-cost.ts'
import { dataPath } from './data-path.ts'

const lexiconPath = fileURLToPath(new URL('../../out/content/language/align.bin', import.meta.url))

const packsPath = fileURLToPath(new URL('../../content/packs', import.meta.url))

/**
 * Alignment on the documents of `--data DIR` (every folder in its `align` that has `.gold` files), beside Gale-Church
 * and, with `--hunalign PATH`, hunalign in the same run; then what the longest document costs. With `--transcript FILE`
 * instead the interview and its pack.
 */
export async function measureAlign(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null)
  const lexicon = openAlignLexicon(readFileSync(lexiconPath), new TextDecoder())
  const transcript = option('--transcript')
  if (transcript !== null) return measureTranscript(transcript, lexicon)
  const hunalignBinary = option('--hunalign')
  const folder = join(dataPath(args), 'align')
  const sets = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).some((file) => file.endsWith('.gold')),
    )
    .map((entry) => join(folder, entry.name))
  for (const set of sets) {
    console.log(`\nAlignment, ${basename(set)}`)
    benchAlign(set, lexicon, hunalignBinary, (line) => console.log(line))
  }
  const [longest] = sets
    .flatMap(readGoldDocuments)
    .toSorted((one, other) => other.source.length + other.target.length - one.source.length - one.target.length)
  if (longest) await measureCost(longest, lexicon, hunalignBinary)
}

/** How the interview's pack, as plain English with line breaks in new places, is laid beside the reader's own copy. */
function measureTranscript(path: string, lexicon: AlignLexicon): void {
  const pack = readPacks(packsPath).packs.find(({ head }) => head.id === 'interview')
  if (!pack) throw new Error('content/packs has no pack of the interview.')
  const { source, units, matched } = packUnits(readFileSync(path, 'utf8'), pack)
  console.log(`\nThe interview: ${source.length} sentences, ${matched} of them in the pack`)
  for (const seed of [1, 2, 3]) {
    const { asBefore, units: count, missed } = evaluateText(source, units, lexicon, seeded(seed))
    console.log(
      `breaks of seed ${seed}: ${asBefore} of ${count} units as in the pack, ${((100 * asBefore) / count).toFixed(1)} %`,
    )
    for (const bead of missed) console.log(`  otherwise: [${bead.source.join(',')}]:[${bead.target.join(',')}]`)
  }
}
