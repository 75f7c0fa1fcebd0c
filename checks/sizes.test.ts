import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const codeFiles = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(?:ts|tsx|cjs|css|html)$/.test(path) && existsSync(join(root, path)))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const sized = codeFiles.map((path) => ({ path, lines: read(path).split('\n').length }))

it('has no file over 500 lines', () => {
  expect(sized.length).toBeGreaterThan(50)
  expect(sized.filter((file) => file.lines > 500)).toEqual([])
})

it('keeps half of the files at about a hundred lines', () => {
  const lines = sized.map((file) => file.lines).toSorted((one, other) => one - other)
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(110)
})

it('reads no clock in the core', () => {
  const core = codeFiles.filter((path) => path.startsWith('electron/core/') && !path.endsWith('.test.ts'))
  expect(core.filter((path) => /new Date\(\s*\)/.test(read(path)))).toEqual([])
})

it('has no drawer that could hold anything', () => {
  const drawers = /(?:^|\/)(?:utils?|helpers?|common|models|services|misc|lib)\//
  expect(codeFiles.filter((path) => drawers.test(path))).toEqual([])
})
