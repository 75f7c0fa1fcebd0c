import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const builtCli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

/** A running host, started from the built program as `npm run duizhao -- serve` starts it. */
export interface Study {
  /** The address with the key in its fragment. */
  readonly url: string
  readonly origin: string
  readonly key: string
  readonly dataDir: string
  readonly pid: number
  /** Everything the host wrote so far, both streams. */
  readonly output: () => string
  /** Ends it as a person would (SIGTERM) and gives its exit code. */
  stop(): Promise<number | null>
  /** Ends it with SIGKILL and waits until it is gone. */
  kill(): Promise<void>
}

export interface StudyOptions {
  /** An existing data folder to open again; otherwise a fresh temporary one. */
  readonly dataDir?: string
  /** More arguments of `serve`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the built host and waits until it answers with its address. Rejects with what it wrote if it ends first. */
export async function startStudy(options: StudyOptions = {}): Promise<Study> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'duizhao-e2e-')))
  const child = spawn(
    process.execPath,
    [builtCli, 'serve', '--port', '0', '--data', dataDir, '--json', ...(options.args ?? [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    },
  )
  const written: string[] = []
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk.toString()))
  const gone = once(child, 'close')
  const firstLine = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      written.push(`${line}\n`)
      resolve(line)
    })
    child.on('error', reject)
    void gone.then(() => reject(new Error(`The host ended before it was ready: ${written.join('')}`)))
  })
  const { url } = JSON.parse(await firstLine) as { url: string }
  return {
    url,
    origin: new URL(url).origin,
    key: new URLSearchParams(new URL(url).hash.slice(1)).get('key') ?? '',
    dataDir,
    pid: child.pid ?? 0,
    output: () => written.join(''),
    stop: () => end(child, gone, 'SIGTERM'),
    kill: async () => void (await end(child, gone, 'SIGKILL')),
  }
}

async function end(child: ChildProcess, gone: Promise<unknown>, signal: NodeJS.Signals) {
  child.kill(signal)
  await gone
  return child.exitCode
}
