import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildPlantedHouse, type PlantedHouse } from './planted-house.ts'
import { isTest, locate, resolveImport } from './room-rules.ts'
import { type Floor, floors, type Room } from './rooms.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ruled = floors.filter(({ rooms }) => Object.keys(rooms).length > 0)

interface Arrow {
  readonly floor: Floor
  readonly from: string
  readonly to: string
  readonly isDrawn: boolean
}

const roomsOf = (floor: Floor) => Object.entries(floor.rooms).filter(([, room]) => !room.isForTests)
const isDrawn = (from: Room, to: string) => from.imports === 'all' || from.imports.includes(to)

/** Every pair of rooms of a floor, in both directions. */
const arrows: readonly Arrow[] = ruled.flatMap((floor) =>
  roomsOf(floor).flatMap(([from, room]) =>
    roomsOf(floor)
      .filter(([to, { face }]) => to !== from && face?.length !== 0)
      .map(([to]) => ({ floor, from, to, isDrawn: isDrawn(room, to) })),
  ),
)

const folderOf = (floor: Floor, room: string) => (room === '.' ? floor.folder : `${floor.folder}/${room}`)
const plantedAt = ({ floor, from, to }: Arrow) => `${folderOf(floor, from)}/planted-${to.replaceAll('/', '-')}.ts`
const shownFile = (floor: Floor, room: string) => floor.rooms[room]?.face?.[0] ?? 'anything.ts'

/** An import as a file of one room would write it to reach a file of another. */
function specifierFrom({ floor, from, to }: Arrow, file = shownFile(floor, to)): string {
  const up = from === '.' ? './' : '../'.repeat(from.split('/').length)
  return `${up}${to === '.' ? '' : `${to}/`}${file}`
}

/** All the ways in which a file can reach into another. */
const forms = [
  (specifier: string) => `import { a } from '${specifier}'\nexport const b = a\n`,
  (specifier: string) => `import type { A } from '${specifier}'\nexport type B = A\n`,
  (specifier: string) => `export { a } from '${specifier}'\n`,
  (specifier: string) => `export type { A } from '${specifier}'\n`,
  (specifier: string) => `export * from '${specifier}'\n`,
  (specifier: string) => `import '${specifier}'\n`,
  (specifier: string) => `export const load = () => import('${specifier}')\n`,
  (specifier: string) => `export type B = import('${specifier}').A\n`,
] as const

let house: PlantedHouse
beforeAll(() => {
  house = buildPlantedHouse()
  arrows.forEach((arrow, index) => {
    const form = forms[index % forms.length] ?? forms[0]
    house.plant(plantedAt(arrow), form(specifierFrom(arrow)))
  })
})
afterAll(() => house.remove())

it('catches an import against every arrow between rooms, and lets the drawn ones pass', () => {
  expect(arrows.length).toBeGreaterThan(300)
  const found = house.faultsOf('rooms(arrows)')
  expect(arrows.filter((arrow) => !arrow.isDrawn && !found.has(plantedAt(arrow))).map(plantedAt)).toEqual([])
  expect(arrows.filter((arrow) => arrow.isDrawn && found.has(plantedAt(arrow))).map(plantedAt)).toEqual([])
})

it('catches every way of importing, types, re-exports and lazy loading too', () => {
  forms.forEach((form, index) => house.plant(`renderer/ui/form-${index}.ts`, form('../reader/reader.tsx')))
  const found = house.faultsOf('rooms(arrows)')
  expect(forms.map((_, index) => found.has(`renderer/ui/form-${index}.ts`))).not.toContain(false)
})

it('catches an import of a file that a room keeps to itself', () => {
  const arrow = arrows.find(({ from, to }) => from === 'reader' && to === 'corrections') as Arrow
  house.plant('renderer/reader/private.ts', forms[0](specifierFrom(arrow, 'correction-row.tsx')))
  expect(house.faultsOf('rooms(arrows)')).toContain('renderer/reader/private.ts')
})

it('catches a folder that is not in the table', () => {
  house.plant('renderer/attic/a.ts', forms[0]('../ui/field.tsx'))
  house.plant('renderer/app/attic.ts', forms[0]('../attic/a.ts'))
  const found = house.faultsOf('rooms(arrows)')
  expect(['renderer/attic/a.ts', 'renderer/app/attic.ts'].filter((path) => !found.has(path))).toEqual([])
})

it('catches a file that builds the store of another room', () => {
  const code = `import { createReaderStore } from '../reader/reader-store.ts'\nexport const store = createReaderStore\n`
  house.plant('renderer/app/stores.ts', code)
  house.plant('renderer/main.tsx', code.replace('../reader', './reader'))
  const found = house.faultsOf('rooms(build-stores-once)')
  expect([...found]).toEqual(['renderer/app/stores.ts'])
})

it('catches two files of a room that import each other, if only for a type', () => {
  house.plant(
    'renderer/cards/chicken.ts',
    `import type { Egg } from './egg.ts'\nexport interface Chicken { egg: Egg }\n`,
  )
  house.plant(
    'renderer/cards/egg.ts',
    `import type { Chicken } from './chicken.ts'\nexport interface Egg { of: Chicken }\n`,
  )
  expect(house.faultsOf('import(no-cycle)')).toContain('renderer/cards/egg.ts')
})

it('has no circle of rooms', () => {
  for (const floor of ruled) {
    const open = new Map(roomsOf(floor).map(([name, { imports }]) => [name, imports === 'all' ? [] : imports]))
    for (let before = -1; open.size !== before;) {
      before = open.size
      for (const [name, imports] of open) if (!imports.some((each) => open.has(each))) open.delete(name)
    }
    expect([...open.keys()]).toEqual([])
  }
})

it('names only rooms that are there, and only arrows and shown files that are used', () => {
  const used = importsOfTheHouse()
  for (const floor of ruled) {
    for (const [name, { imports, face = [], isForTests }] of Object.entries(floor.rooms)) {
      expect({ name, isThere: existsSync(join(root, folderOf(floor, name))) }).toEqual({ name, isThere: true })
      const arrowsOf = imports === 'all' ? [] : imports.map((to) => `${floor.folder}: ${name} -> ${to}`)
      expect(arrowsOf.filter((arrow) => !used.arrows.has(arrow))).toEqual([])
      const shown = isForTests ? [] : face.map((file) => `${folderOf(floor, name)}/${file}`)
      expect(shown.filter((file) => !used.files.has(file))).toEqual([])
    }
  }
})

/** The arrows between rooms that files draw, and the files that other rooms import. */
function importsOfTheHouse() {
  const arrowsFound = new Set<string>()
  const files = new Set<string>()
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const sources = String(listed)
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path)))
  for (const path of sources.filter((each) => locate(each) !== null)) {
    for (const [, specifier = ''] of readFileSync(join(root, path), 'utf8').matchAll(
      /(?:from|import\(?)\s*'([^']+)'/g,
    )) {
      const target = resolveImport(path, specifier)
      const [here, there] = [locate(path), target && locate(target)]
      if (!here || !there || here.floor !== there.floor || here.roomName === there.roomName || !target) continue
      files.add(target)
      if (!isTest(path)) arrowsFound.add(`${here.floor.folder}: ${here.roomName} -> ${there.roomName}`)
    }
  }
  return { arrows: arrowsFound, files }
}
