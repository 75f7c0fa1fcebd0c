import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build/build-if-needed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

if (await buildIfNeeded(root)) {
  const built = new URL('../../out/main/cli.js', import.meta.url)
  await import(built.href)
} else {
  process.exitCode = 2
}
