import { posix } from 'node:path'
import { type Floor, floors, type Room } from './rooms.ts'

/** `package.json` gives these names to folders. */
const aliases = [
  ['#core/', 'electron/core/'],
  ['#contract/', 'electron/contract/'],
] as const

/** A file of the house: its floor, its room, and where it lies in the room. */
export interface Location {
  readonly floor: Floor
  readonly roomName: string
  /** Undefined where the file lies in a folder that the table does not name. */
  readonly room: Room | undefined
  readonly pathInRoom: string
}

/** Finds the room of a file, given by its path from the root of the repository; null outside every floor. */
export function locate(path: string): Location | null {
  const floor = floors.find(({ folder }) => path.startsWith(`${folder}/`))
  if (!floor || Object.keys(floor.rooms).length === 0) return null
  const inFloor = path.slice(floor.folder.length + 1)
  const parts = inFloor.split('/')
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const roomName = parts.slice(0, depth).join('/')
    const room = floor.rooms[roomName]
    if (room) return { floor, roomName, room, pathInRoom: parts.slice(depth).join('/') }
  }
  const roomName = parts.length === 1 ? '.' : (parts[0] ?? '.')
  return { floor, roomName, room: floor.rooms[roomName], pathInRoom: inFloor }
}

/** The path that an import names, from the root of the repository; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  const alias = aliases.find(([name]) => specifier.startsWith(name))
  return alias ? alias[1] + specifier.slice(alias[0].length) : null
}

/** A test, or a helper of tests: it composes what it tries, as `core.ts` does, and so may see every room. */
export const isTest = (path: string) => /\.test\.tsx?$|(?:^|\/)testing\//.test(path)

/** What is wrong with an import, in a sentence; null where it may stand. Both paths from the root of the repository. */
export function faultOfImport(from: string, to: string): string | null {
  const [here, there] = [locate(from), locate(to)]
  if (!here || !there || here.floor !== there.floor) return null
  if (!here.room) return `${here.roomName} is not in the table of rooms.`
  if (here.roomName === there.roomName) return null
  if (!there.room) return `${there.roomName} is not in the table of rooms.`
  if (isTest(from)) return null
  if (isTest(to)) return `Only tests may import ${to}.`
  const { imports } = here.room
  if (imports !== 'all' && !imports.includes(there.roomName))
    return `${here.roomName} may not import ${there.roomName}.`
  const { face } = there.room
  if (!face || face.includes(there.pathInRoom)) return null
  return `${there.pathInRoom} is not what ${there.roomName} shows to other rooms.`
}

/** Whether an import brings in a function that builds a store of another room, where only composition may. */
export function buildsForeignStore(from: string, to: string, names: readonly string[]): boolean {
  const [here, there] = [locate(from), locate(to)]
  const builders = here?.floor.storeBuilders
  if (!here || !builders || here.floor !== there?.floor || here.roomName === there.roomName) return false
  if (builders.includes(from) || isTest(from) || here.room?.isForTests) return false
  return names.some((name) => /^create\w*(?:Stores?|Changes|Registry)$/.test(name))
}
