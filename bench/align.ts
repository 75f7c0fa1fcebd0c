import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchAlign } from '../electron/cli/align/bench.ts'
import { layBeside } from '../electron/cli/align/laid-beside.ts'
import { packUnits } from '../electron/cli/align/pack-units.ts'
import { openAlignLexicon, type AlignLexicon } from '../electron/core/align/align-lexicon.ts'
import { readPacks } from '../electron/core/packs/read-packs.ts'
import { seeded } from '../electron/core/seeded.ts'
import { dataPath } from './data-path.ts'

const lexiconPath = fileURLToPath(new URL('../out/content/language/align.bin', import.meta.url))

const packsPath = fileURLToPath(new URL('../content/packs', import.meta.url))

/** Alignment on the documents of `--data DIR` (align/dev and align/dev-cut), beside Gale-Church in the same run. */
export function measureAlign(args: readonly string[]): Promise<void> {
  const lexicon = openAlignLexicon(readFileSync(lexiconPath), new TextDecoder())
  const transcript = args.includes('--transcript') ? args[args.indexOf('--transcript') + 1] : undefined
  if (transcript) {
    measureTranscript(transcript, lexicon)
    return Promise.resolve()
  }
  const folder = join(dataPath(args), 'align')
  for (const set of ['dev', 'dev-cut']) {
    console.log(`\nAlignment, ${set}`)
    benchAlign(join(folder, set), lexicon, (line) => console.log(line))
  }
  return Promise.resolve()
}

/** How the interview's pack, as plain English with line breaks in new places, is laid beside the reader's own copy. */
function measureTranscript(path: string, lexicon: AlignLexicon): void {
  const pack = readPacks(packsPath).packs.find(({ head }) => head.id === 'interview')
  if (!pack) throw new Error('content/packs has no pack of the interview.')
  const { source, units, matched } = packUnits(readFileSync(path, 'utf8'), pack)
  console.log(`\nThe interview: ${source.length} sentences, ${matched} of them in the pack`)
  for (const seed of [1, 2, 3]) {
    const { asBefore, units: count, missed } = layBeside(source, units, lexicon, seeded(seed))
    console.log(
      `breaks of seed ${seed}: ${asBefore} of ${count} units as in the pack, ${((100 * asBefore) / count).toFixed(1)} %`,
    )
    for (const bead of missed) console.log(`  otherwise: [${bead.source.join(',')}]:[${bead.target.join(',')}]`)
  }
}
