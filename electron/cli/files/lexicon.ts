import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AlignLexicon, openAlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import type { Terminal } from '../subcommand.ts'

/** The dictionary of the aligner; null, and one sentence, where nothing is built. */
export function lexiconIn({ contentDir, err }: Pick<Terminal, 'contentDir' | 'err'>): AlignLexicon | null {
  const path = join(contentDir, 'language', 'align.bin')
  try {
    return openAlignLexicon(readFileSync(path), new TextDecoder())
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    err(`There is no built content in ${contentDir}; run npm run build.`)
    return null
  }
}
