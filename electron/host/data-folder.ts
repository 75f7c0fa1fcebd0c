import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly workingFolder: string
}

export const ourSurroundings = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  workingFolder: process.cwd(),
})

/**
 * Where the reader's data lives: the folder asked for (`--data`), then DUIZHAO_HOME, then the place the system keeps
 * for programs' data. Always absolute.
 */
export function dataFolder(asked: string | undefined, { platform, env, home, workingFolder }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix
  const moved = asked || env['DUIZHAO_HOME']
  if (moved) return path.resolve(workingFolder, moved)
  if (platform === 'win32') return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Duizhao')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Duizhao')
  const shared = env['XDG_DATA_HOME']
  // The XDG base directory specification says that a relative path is to be ignored.
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share'), 'duizhao')
}
