import { fileURLToPath } from 'node:url'
import type { Terminal } from '../subcommand.ts'

/** A terminal that keeps what is said to it: lines put out, lines of errors, and lines that stood in one another's place. */
export function createTestTerminal({ locale = 'en', contentDir = '' } = {}) {
  const [out, err, shown]: [string[], string[], string[]] = [[], [], []]
  const given: Terminal = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    status: (line) => shown.push(line),
    contentDir,
    windowDir: '',
    alignWorker: fileURLToPath(new URL('../../host/align-worker.ts', import.meta.url)),
    locale,
  }
  return { given, out, err, shown }
}
