import { readFileSync, readdirSync } from 'node:fs'
import type { StrokeDrawing } from '#contract/dictionary.ts'
import { fromProject } from './paths.ts'

const folder = fromProject('node_modules/hanzi-writer-data')

/** The drawings of every character in the package, by character. */
export function readDrawings(): ReadonlyMap<string, StrokeDrawing> {
  const files = readdirSync(folder).filter((name) => /^\P{ASCII}\.json$/u.test(name))
  return new Map(
    files.map((name) => {
      // The package's own format: strokes, medians, and which strokes are the radical.
      const { strokes, medians } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as StrokeDrawing
      return [name.slice(0, -'.json'.length), { strokes, medians }] as const
    }),
  )
}
