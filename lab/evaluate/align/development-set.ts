import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBeadLines, type LineBead } from '../../../electron/cli/align/bead-lines.ts'
import { readLines } from '../../../electron/cli/files/read-lines.ts'

/** A text with hand-made beads. */
export interface GoldDocument {
  readonly name: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly gold: readonly LineBead[]
  /** The gold beads are blocks, such as Bible verses, not the smallest beads. */
  readonly isBlocks: boolean
}

/** Every `<name>.zh`, `<name>.en`, `<name>.gold` of a folder, by name; `<name>.blocks` marks a gold of blocks. */
export function readGoldDocuments(folder: string): readonly GoldDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold'))
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -'.gold'.length)
      return {
        name,
        source: readLines(join(folder, `${name}.zh`)),
        target: readLines(join(folder, `${name}.en`)),
        gold: parseBeadLines(readFileSync(join(folder, file), 'utf8')),
        isBlocks: existsSync(join(folder, `${name}.blocks`)),
      }
    })
}
