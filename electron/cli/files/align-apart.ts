import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { alignHere } from '#core/alignment/documents/aligner.ts'
import { alignDocuments } from '#core/alignment/documents/align-documents.ts'
import { termPairs } from '#core/alignment/documents/term-pairs.ts'
import { readBuiltContent } from '#core/bundled/built-content.ts'
import { type PreparedText, prepareImport } from '#core/imports/prepare-text.ts'
import { textOfPairs } from '#core/imports/read-text-file.ts'
import type { Terminal } from '../subcommand.ts'

/** Lays the two texts of a file that holds one after the other beside each other; any other text stays as it is. */
export async function alignApart(text: PreparedText, { contentDir }: Terminal): Promise<PreparedText> {
  const path = join(contentDir, 'language', 'align.bin')
  if (!text.apart || !existsSync(path)) return text
  const { source, target } = text.apart
  const lexicon = openAlignLexicon(readFileSync(path), new TextDecoder())
  const terms = termPairs(readBuiltContent(contentDir).terms)
  const pairs = await alignDocuments(
    source,
    target,
    alignHere(() => lexicon),
    { terms },
  )
  const file = { name: text.source.zh, digest: text.digest }
  return prepareImport(file, { title: text.title.zh }, { read: textOfPairs(pairs, text.title), recognised: null })
}
