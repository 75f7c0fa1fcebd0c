import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchAlign } from '../electron/cli/align/bench.ts'
import { openAlignLexicon } from '../electron/core/align/align-lexicon.ts'
import { dataPath } from './data-path.ts'

const lexiconPath = fileURLToPath(new URL('../out/content/language/align.bin', import.meta.url))

/** Alignment on the documents of `--data DIR` (align/dev and align/dev-cut), beside Gale-Church in the same run. */
export function measureAlign(args: readonly string[]): Promise<void> {
  const folder = join(dataPath(args), 'align')
  const lexicon = openAlignLexicon(readFileSync(lexiconPath), new TextDecoder())
  for (const set of ['dev', 'dev-cut']) {
    console.log(`\nAlignment, ${set}`)
    benchAlign(join(folder, set), lexicon, (line) => console.log(line))
  }
  return Promise.resolve()
}
