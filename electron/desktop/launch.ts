import { isAbsolute, resolve } from 'node:path'

export interface Launch {
  /** The folder after `--data`, as given. */
  readonly data: string | undefined
  /** Files a person asked to open, absolute. */
  readonly files: readonly string[]
}

/**
 * Reads the command line. `argv` starts with the program; unpackaged, our script follows. Electron puts switches of its
 * own among the arguments, so unknown ones are passed over.
 */
export function readLaunch(argv: readonly string[], isPackaged: boolean, workingFolder: string): Launch {
  const args = argv.slice(isPackaged ? 1 : 2)
  const files: string[] = []
  let data: string | undefined
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '--data') data = args[++index]
    else if (arg.startsWith('--data=')) data = arg.slice('--data='.length)
    else if (arg !== '' && !arg.startsWith('-')) files.push(isAbsolute(arg) ? arg : resolve(workingFolder, arg))
  }
  return { data, files }
}

/** The files another instance asked to open, out of what it handed over. Anything else in there is ignored. */
export function handedFiles(handed: unknown): readonly string[] {
  if (typeof handed !== 'object' || handed === null || !('files' in handed) || !Array.isArray(handed.files)) return []
  return handed.files.filter((file): file is string => typeof file === 'string' && isAbsolute(file))
}
