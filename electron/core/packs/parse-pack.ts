import type { Mistake } from '../formats/mistake.ts'
import { readYaml } from '../formats/yaml.ts'
import { type Pack, PackHead } from './pack.ts'
import { parseUnits } from './parse-units.ts'

export type PackFileName = 'pack.yaml' | 'units.txt'

export interface ParsedPack {
  /** Null where there are mistakes. */
  readonly pack: Pack | null
  readonly mistakes: Readonly<Record<PackFileName, readonly Mistake[]>>
}

/** Reads both files of a translation pack. Gives the pack, or the mistakes of each file, by line. */
export function parsePack(files: { readonly head: string; readonly units: string }): ParsedPack {
  const { value, mistakes, lineOf } = readYaml(files.head, PackHead)
  const units = parseUnits(files.units)
  const about = [...mistakes]
  for (const [index, line] of files.head.split(/\r?\n/).entries()) {
    const chinese = /\p{Script=Han}/u.exec(line)?.[0]
    if (chinese !== undefined) about.push({ line: index + 1, code: 'chinese', detail: chinese })
  }
  if (value && 'value' in units) {
    const sentences = units.value.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0)
    if (sentences !== value.sentences)
      about.push({ line: lineOf(['sentences']), code: 'wrong-count', detail: String(sentences) })
  }
  const isFine = value !== null && about.length === 0 && 'value' in units
  return {
    pack: isFine ? { head: value, units: units.value } : null,
    mistakes: { 'pack.yaml': about, 'units.txt': units.mistakes },
  }
}
