import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildIfNeeded, isBuilt, sourceStamp } from './build-if-needed.ts'

/** A tree whose build appends a line to `out/builds.txt` and fails if another build runs at the same time. */
function smallTree(): string {
  const root = mkdtempSync(join(tmpdir(), 'duizhao-build-'))
  mkdirSync(join(root, 'electron'))
  writeFileSync(join(root, 'electron', 'a.ts'), 'a')
  writeFileSync(
    join(root, 'build.js'),
    `import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
     mkdirSync('out', { recursive: true })
     writeFileSync('out/busy', '', { flag: 'wx' })
     await new Promise((resolve) => setTimeout(resolve, 200))
     rmSync('out/busy')
     appendFileSync('out/builds.txt', 'built ')`,
  )
  const scripts = { build: 'node build.js' }
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', scripts }))
  return root
}

// A busy machine may start a process in many seconds.
const PATIENT = { timeout: 60_000 }

const { npm_execpath: _npm, ...env } = process.env

function launcherArguments(root: string): string[] {
  const module = JSON.stringify(new URL('build-if-needed.ts', import.meta.url).href)
  const script = `import { buildIfNeeded } from ${module}; process.exitCode = (await buildIfNeeded(${JSON.stringify(root)})) ? 0 : 1`
  return ['--input-type=module', '-e', script]
}

async function launch(root: string): Promise<number | null> {
  const child = spawn(process.execPath, launcherArguments(root), { stdio: 'ignore', env })
  await once(child, 'close')
  return child.exitCode
}

it('is stamped anew by a changed, an added and a removed source file', () => {
  const root = smallTree()
  const stamps = [sourceStamp(root)]
  utimesSync(join(root, 'electron', 'a.ts'), 1, 1)
  stamps.push(sourceStamp(root))
  writeFileSync(join(root, 'electron', 'b.ts'), '')
  stamps.push(sourceStamp(root))
  rmSync(join(root, 'electron', 'a.ts'))
  stamps.push(sourceStamp(root))
  expect(new Set(stamps).size).toBe(4)
})

it('builds once, and not again until a source changes', async () => {
  const root = smallTree()
  expect(isBuilt(root)).toBe(false)
  expect(await buildIfNeeded(root)).toBe(true)
  expect(isBuilt(root)).toBe(true)
  writeFileSync(join(root, 'electron', 'a.ts'), 'changed')
  expect(isBuilt(root)).toBe(false)
})

it('builds once when four launchers start together', async () => {
  const root = smallTree()
  const codes = await Promise.all([1, 2, 3, 4].map(() => launch(root)))
  expect(codes).toEqual([0, 0, 0, 0])
  expect(readFileSync(join(root, 'out', 'builds.txt'), 'utf8')).toBe('built ')
})

it('builds when an earlier launcher was killed in the middle', async () => {
  const root = smallTree()
  const child = spawn(process.execPath, launcherArguments(root), { stdio: 'ignore', env })
  await expect.poll(() => existsSync(join(root, 'out', 'busy')), PATIENT).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => existsSync(join(root, 'out', 'busy')), PATIENT).toBe(false)
  expect(await launch(root)).toBe(0)
})

it('gives false when the build fails, and leaves nothing that looks built', async () => {
  const root = smallTree()
  writeFileSync(join(root, 'build.js'), 'process.exit(1)')
  expect(await buildIfNeeded(root)).toBe(false)
  expect(isBuilt(root)).toBe(false)
})
