import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { packStrokes } from '#core/language/dictionary/build/pack-strokes.ts'
import { fromProject } from './paths.ts'
import { readDrawings } from './stroke-drawings.ts'

/** Packs the drawings of strokes into `folder`, unless they are there from the same release of their package. */
export function buildStrokes(folder: string) {
  const release = readFileSync(fromProject('node_modules/hanzi-writer-data/package.json'), 'utf8')
  const mark = `${folder}/strokes-from.json`
  if (existsSync(`${folder}/strokes.bin`) && existsSync(mark) && readFileSync(mark, 'utf8') === release) return
  writeFileSync(`${folder}/strokes.bin.new`, packStrokes(readDrawings()))
  renameSync(`${folder}/strokes.bin.new`, `${folder}/strokes.bin`)
  writeFileSync(mark, release)
}
