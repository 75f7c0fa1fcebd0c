import type { WrittenText } from '../format.ts'
import { MARK, type OwnFile } from './shape.ts'

/** Our own form: nothing is lost in it. One pair a line, so that two versions can be compared. */
export function writeOwn({ title, languages, pairs }: WrittenText): Uint8Array {
  const head = { format: MARK, version: 1, title, languages } satisfies Omit<OwnFile, 'pairs'>
  const lines = pairs.map((pair) => `    ${JSON.stringify(pair)}`)
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "pairs": [\n${lines.join(',\n')}\n  ]\n}\n`
  return new TextEncoder().encode(text)
}
