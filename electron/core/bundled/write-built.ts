import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { Term } from '#contract/glossary.ts'
import { Edition } from '../formats/edition/edition.ts'
import { compileEdition } from '../formats/edition/parse-edition.ts'
import { compileGlossary } from '../formats/glossary/compile-glossary.ts'
import type { ContentSource } from './read-source.ts'

/** Writes the content as it is shipped into `outDir`. Nothing is written where there are mistakes. */
export function writeBuiltContent(source: ContentSource, outDir: string) {
  if (source.mistakes.length > 0) return
  const written = new Map<string, unknown>([
    ['glossary.json', v.parse(v.array(Term), compileGlossary(source.entries))],
    ['notices.json', source.notices],
  ])
  for (const edition of source.editions)
    written.set(`editions/${edition.id}.json`, v.parse(Edition, compileEdition(edition)))
  writeAll(outDir, written)
}

// Each file is made beside its place and moved there, so that a program that starts meanwhile reads the old one or the
// new one. What else stands in the folder (the language files, the packs) is built by others and stays.
function writeAll(outDir: string, written: ReadonlyMap<string, unknown>) {
  for (const [name, value] of written) {
    const path = join(outDir, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(value))
    renameSync(`${path}.new`, path)
  }
  const editions = join(outDir, 'editions')
  for (const name of readdirSync(editions)) if (!written.has(`editions/${name}`)) rmSync(join(editions, name))
}
