import type { WrittenText, Writer } from '#core/formats/format.ts'
import type { Terminal } from '../subcommand.ts'
import { writeTarget } from './write-target.ts'

/** Writes a text into a file, or on the screen where none is named. False, and one sentence, where that can't be. */
export function writeOutput(text: WrittenText, writer: Writer, out: string | undefined, terminal: Terminal): boolean {
  if (out === undefined) {
    if (!writer.isText) {
      terminal.err(`${writer.name} is no text for a screen; name a file with --out.`)
      return false
    }
    terminal.out(new TextDecoder().decode(writer.write(text)).replace(/\r?\n$/, ''))
    return true
  }
  return writeTarget(out, () => writer.write(text), terminal)
}
