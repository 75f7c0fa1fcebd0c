import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Channel } from '#contract/channel.ts'

export interface CoreChild {
  /** Lets it open the folder. Gives what it says: `ready`, or `refused` and why. */
  open(): Promise<string>
  /** A channel to it. Channels are told apart by number. */
  channel(number: number): Channel
  /** SIGKILL: no handler runs, nothing is written any more. */
  kill(): Promise<void>
  /** Ends its input, so that it closes the core and ends by itself. */
  end(): Promise<void>
}

export interface Folders {
  readonly dataDir: string
  readonly contentDir: string
}

/** Starts the real core in a process of its own. `before` are a program and arguments to start it under. */
export async function startChild(
  folders: Folders,
  startMs: number,
  before: readonly string[] = [],
): Promise<CoreChild> {
  const script = fileURLToPath(new URL('core-child.ts', import.meta.url))
  const own = [process.execPath, script, folders.dataDir, folders.contentDir, String(startMs)]
  const [program = '', ...args] = [...before, ...own]
  const child = spawn(program, args, { stdio: 'pipe' })
  const exited = once(child, 'exit')
  const { heard, nextLine } = readLines(child)
  const closed: (() => void)[] = []
  void exited.then(() => closed.forEach((tell) => tell()))
  await nextLine()
  return {
    open: () => {
      write(child, 'open')
      return nextLine()
    },
    channel: (number) => ({
      post: (message) => write(child, `${number}\t${message}`),
      listen: (onMessage, onClose) => {
        heard.set(String(number), onMessage)
        closed.push(onClose)
      },
    }),
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    end: async () => {
      child.stdin.end()
      await exited
    },
  }
}

/** What the child says: messages for its channels, and lines of its own. */
function readLines(child: ChildProcessWithoutNullStreams) {
  const told: string[] = []
  const heard = new Map<string, (message: string) => void>()
  const waiting: ((line: string) => void)[] = []
  child.stdin.on('error', () => undefined)
  child.stderr.on('data', (bytes: Buffer) => process.stderr.write(bytes))
  createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', (line) => {
    const tab = line.indexOf('\t')
    if (tab >= 0) heard.get(line.slice(0, tab))?.(line.slice(tab + 1))
    else (waiting.shift() ?? ((each: string) => told.push(each)))(line)
  })
  const nextLine = () => {
    const known = told.shift()
    return known === undefined ? new Promise<string>((resolve) => waiting.push(resolve)) : Promise.resolve(known)
  }
  return { heard, nextLine }
}

function write(child: ChildProcessWithoutNullStreams, line: string) {
  // A killed child's pipe may break under a message on its way: that message was never answered.
  if (child.stdin.writable) child.stdin.write(`${line}\n`, () => undefined)
}
