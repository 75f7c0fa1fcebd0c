import { fileURLToPath } from 'node:url'
import { withEscapes } from '#contract/controls.ts'
import { systemLocale } from '../host/locale.ts'
import { isNodeTooOld, nodeTooOldSentence } from './node-version.ts'

const besideBundle = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The program behind `duizhao …`, once built. */
async function main(): Promise<number> {
  const locale = systemLocale(process.env)
  if (isNodeTooOld(process.versions.node)) {
    process.stderr.write(`${nodeTooOldSentence(process.versions.node, locale)}\n`)
    return 2
  }
  // Loaded late: the commands need node:sqlite, which an old Node lacks.
  const { runSubcommand } = await import('./run-subcommand.ts')
  return runSubcommand(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${withEscapes(line)}\n`),
    err: (line) => process.stderr.write(`${withEscapes(line)}\n`),
    ...(process.stderr.isTTY
      ? { status: (line: string) => process.stderr.write(`\r\u001B[K${withEscapes(line)}`) }
      : {}),
    contentDir: besideBundle('../content'),
    windowDir: besideBundle('../renderer'),
    alignWorker: besideBundle('align-worker.js'),
    locale,
  })
}

// Whoever reads us may stop early (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await main()
