import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { Term } from '#contract/glossary.ts'
import { Edition } from '../formats/edition/edition.ts'
import { compileEdition } from '../formats/edition/parse-edition.ts'
import { compileGlossary } from '../formats/glossary/compile-glossary.ts'
import type { ContentSource } from './read-source.ts'

/** Writes the content as it is shipped into `outDir`, anew. Nothing is written where there are mistakes. */
export function writeBuiltContent(source: ContentSource, outDir: string) {
  if (source.mistakes.length > 0) return
  const written = new Map<string, unknown>([
    ['glossary.json', v.parse(v.array(Term), compileGlossary(source.entries))],
    ['notices.json', source.notices],
  ])
  for (const edition of source.editions)
    written.set(`editions/${edition.id}.json`, v.parse(Edition, compileEdition(edition)))
  replaceFolder(outDir, written)
}

// Made beside and moved into place: a program that starts meanwhile reads the old content or the new.
function replaceFolder(outDir: string, written: ReadonlyMap<string, unknown>) {
  const fresh = `${outDir}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(join(fresh, 'editions'), { recursive: true })
  for (const [name, value] of written) {
    mkdirSync(dirname(join(fresh, name)), { recursive: true })
    writeFileSync(join(fresh, name), JSON.stringify(value))
  }
  rmSync(outDir, { recursive: true, force: true })
  renameSync(fresh, outDir)
}
