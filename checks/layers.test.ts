import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPlantedHouse, type PlantedHouse } from './planted-house.ts'

let house: PlantedHouse

/** Every arrow that must not be drawn: a file, and what it must not import. */
const planted = [
  ['electron/contract/a.ts', '#core/core.ts'],
  ['electron/contract/b.ts', '../core/core.ts'],
  ['electron/contract/c.ts', 'node:fs'],
  ['electron/contract/d.ts', 'electron'],
  ['electron/core/a.ts', 'electron'],
  ['electron/core/texts/b.ts', '../../browser/browser-host.ts'],
  ['electron/core/store/c.ts', '../../desktop/main.ts'],
  ['electron/core/d.ts', '../cli/cli.ts'],
  ['electron/core/e.ts', 'node:http'],
  ['electron/core/f.ts', '../../renderer/main.tsx'],
  ['electron/core/language/text/a.ts', 'node:fs'],
  ['electron/core/language/text/b.ts', '../store/database.ts'],
  ['electron/core/alignment/engine/a.ts', 'node:path'],
  ['electron/core/checks/a.ts', '../store/database.ts'],
  ['electron/browser/a.ts', 'electron'],
  ['electron/browser/b.ts', '../desktop/main.ts'],
  ['electron/browser/c.ts', '../../renderer/main.tsx'],
  ['electron/host/a.ts', '../desktop/main.ts'],
  ['electron/cli/a.ts', 'electron'],
  ['electron/cli/b.ts', '../../renderer/main.tsx'],
  ['electron/desktop/a.ts', '../browser/browser-host.ts'],
  ['electron/desktop/b.ts', '../cli/cli.ts'],
  ['electron/desktop/c.ts', '../../renderer/app/app.tsx'],
  ['renderer/a.ts', 'electron'],
  ['renderer/reader/b.ts', 'node:fs'],
  ['renderer/reader/c.ts', '#core/core.ts'],
  ['renderer/reader/d.ts', '../../electron/core/core.ts'],
  ['renderer/e.ts', '../electron/desktop/preload.ts'],
  ['renderer/f.ts', '../electron/browser/browser-host.ts'],
  ['renderer/g.ts', 'pinyin-pro'],
  ['checks/a.ts', 'electron'],
] as const

const allowed = [
  ['renderer/reader/z.ts', '#contract/text.ts'],
  ['electron/core/y.ts', '#contract/text.ts'],
  ['electron/desktop/x.ts', 'electron'],
  ['electron/desktop/w.ts', '../../renderer/words/en.json'],
] as const

beforeAll(() => {
  house = buildPlantedHouse()
})
afterAll(() => house.remove())

it('catches an import against every arrow, and lets the drawn ones pass', () => {
  for (const [path, target] of [...planted, ...allowed])
    house.plant(path, `import * as planted from '${target}'\nexport const used = planted\n`)
  const found = house.faultsOf('eslint(no-restricted-imports)')
  expect(planted.filter(([path]) => !found.has(path))).toEqual([])
  expect(allowed.filter(([path]) => found.has(path))).toEqual([])
})
