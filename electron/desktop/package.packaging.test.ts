import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeUpElectron } from './testing/made-up-electron.ts'

// Electron's own binary is a download that a test can't ask for: the packager packs a made-up one on Linux.
const root = fileURLToPath(new URL('../..', import.meta.url))
// A fuse in the wire is a digit.
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0))

let folder = ''
let packed = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-package-'))
  const dist = join(folder, 'electron')
  await makeUpElectron(dist)
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const to = [`-c.electronDist=${dist}`, `-c.directories.output=${join(folder, 'out')}`]
  execFileSync(process.execPath, [builder, '--dir', '--linux', '--x64', ...to], { cwd: root, stdio: 'pipe' })
  packed = join(folder, 'out', 'linux-unpacked')
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inside = () => listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).map((path) => path.slice(1))

it('packs the program, its window and the licence, and nothing of the browser host or of node_modules', () => {
  const files = inside()
  for (const needed of [
    'package.json',
    'LICENSE',
    'out/main/index.js',
    'out/main/core-process.js',
    'out/main/align-worker.js',
    'out/main/check-worker.js',
    'out/main/deck-reader.js',
    'out/main/read-worker.js',
    'out/main/archive-worker.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ])
    expect(files).toContain(needed)
  const strangers = files.filter(
    (path) =>
      /node_modules|\.map$|\.ts$|cli\.js$|chunks\/(?:serve|run-subcommand)-/.test(path) ||
      /^(?!out|package\.json|LICENSE)/.test(path),
  )
  expect(strangers).toEqual([])
})

it('packs every chunk that the packed bundles import', () => {
  const archive = join(packed, 'resources', 'app.asar')
  const files = new Set(inside())
  const missing = [...files]
    .filter((path) => /^out\/main\/.*\.js$/.test(path))
    .flatMap((path) =>
      [
        ...extractFile(archive, path)
          .toString()
          // Types that a library names in its comments are nothing that is loaded.
          .replaceAll(/\/\*[\s\S]*?\*\//g, '')
          .matchAll(/(?:from\s*|import\s*\(\s*)["'](\.{1,2}\/[^"']+)["']/g),
      ].map(([, target = '']) => join(path, '..', target)),
    )
    .filter((path) => !files.has(path))
  expect(missing).toEqual([])
})

it('lays the content beside the archive, whole', () => {
  const content = join(packed, 'resources', 'content')
  const built = readdirSync(join(root, 'out/content'), { recursive: true, encoding: 'utf8' }).toSorted()
  expect(readdirSync(content, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(built)
})

it('blows the fuses in the binary, and reads them back', async () => {
  const binary = ['duizhao', 'Duizhao', 'electron'].map((name) => join(packed, name)).find((path) => existsSync(path))
  const copy = join(folder, 'electron-binary')
  cpSync(binary ?? '', copy)
  const wire = await getCurrentFuseWire(copy)
  const state = (option: FuseV1Options) => wire[option]
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookies: state(FuseV1Options.EnableCookieEncryption),
    integrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
  }).toEqual({
    runAsNode: OFF,
    nodeOptions: OFF,
    inspect: OFF,
    fileProtocol: OFF,
    cookies: ON,
    integrity: ON,
    onlyAsar: ON,
  })
})
