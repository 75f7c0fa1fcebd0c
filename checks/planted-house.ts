import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A folder with our lint rules and nothing else, in which files can be planted and linted. */
export interface PlantedHouse {
  plant(path: string, code: string): void
  /** The paths that a rule complains about, such as `eslint(no-var)`. */
  faultsOf(rule: string): ReadonlySet<string>
  remove(): void
}

export function buildPlantedHouse(): PlantedHouse {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-planted-'))
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'checks'))
  for (const name of ['room-lint.ts', 'room-rules.ts', 'rooms.ts'])
    copyFileSync(join(root, 'checks', name), join(folder, 'checks', name))
  let report: string | null = null

  function lint(): string {
    try {
      return execFileSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'unix', '.'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      })
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout)
    }
  }

  return {
    plant: (path, code) => {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), code)
      report = null
    },
    faultsOf: (rule) => {
      report ??= lint()
      const lines = report.split('\n').filter((line) => line.includes(`/${rule}]`))
      return new Set(lines.map((line) => (line.split(':')[0] ?? '').replace(/^\.\//, '')))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
