import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packMistakeSentence } from './mistake-sentences.ts'
import type { Pack } from './pack.ts'
import { parsePack } from './parse-pack.ts'

export interface ReadPacks {
  readonly packs: readonly Pack[]
  /** What is wrong with packs that were left out. `file` is relative to the folder, with slashes. */
  readonly mistakes: readonly { readonly file: string; readonly line: number; readonly sentence: string }[]
}

/** Reads all packs of a folder that has one folder for each. A folder that is not there has none. */
export function readPacks(folder: string): ReadPacks {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const read = names.filter((name) => existsSync(join(folder, name, 'pack.yaml'))).map((name) => readPack(folder, name))
  return { packs: read.flatMap(({ pack }) => pack ?? []), mistakes: read.flatMap(({ mistakes }) => mistakes) }
}

function readPack(folder: string, name: string) {
  const text = (file: string) =>
    existsSync(join(folder, name, file)) ? readFileSync(join(folder, name, file), 'utf8') : ''
  const { pack, mistakes } = parsePack({ head: text('pack.yaml'), units: text('units.txt') })
  const all = Object.entries(mistakes).flatMap(([file, own]) =>
    own.map((each) => ({ file: `${name}/${file}`, line: each.line, sentence: packMistakeSentence(each) })),
  )
  return { pack, mistakes: all }
}

/** The packs of a folder, read when first asked for. */
export function shippedPacksOf(folder: string): () => readonly Pack[] {
  let packs: readonly Pack[] | null = null
  return () => (packs ??= readPacks(folder).packs)
}
