import * as v from 'valibot'
import { stringify } from 'yaml'
import type { Mistake } from '../formats/mistake.ts'
import { readYaml } from '../formats/yaml.ts'
import { FINGERPRINT, type Pack, PackHead } from './pack.ts'
import { parsePack } from './parse-pack.ts'
import { writePack } from './write-pack.ts'

/** A pack in one file, to be given away: its head with its units as one text, as YAML or JSON. */
const PackFile = v.strictObject({ ...PackHead.entries, units: v.string() })

/** A pack in one file, as `parsePackFile` reads it. */
export function writePackFile(pack: Pack): string {
  return stringify({ ...pack.head, units: writePack(pack).units }, { lineWidth: 0 })
}

const HEAD_BYTES = 8000

/** Whether a file says of itself, in its first lines, that it is a pack: then it is no text to read. */
export function isPackFile(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))
  return /^\s*(?:\{|---\s|[a-z]+:)/.test(head) && head.includes(FINGERPRINT)
}

export interface ParsedPackFile {
  /** Null where there are mistakes. */
  readonly pack: Pack | null
  /** By line of the file. */
  readonly mistakes: readonly Mistake[]
}

/** Reads a pack in one file. Gives the pack, or its mistakes. */
export function parsePackFile(text: string): ParsedPackFile {
  const { value, mistakes, lineOf } = readYaml(text.replace(/^\uFEFF/, ''), PackFile)
  if (!value) return { pack: null, mistakes }
  const { units, ...head } = value
  const parsed = parsePack({ head: stringify(head, { lineWidth: 0 }), units })
  const below = lineOf(['units'])
  const ofUnits = parsed.mistakes['units.txt'].map((each) => ({ ...each, line: each.line + below }))
  return { pack: parsed.pack, mistakes: [...parsed.mistakes['pack.yaml'], ...ofUnits] }
}
