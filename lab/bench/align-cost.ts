import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GoldDocument } from '../evaluate/align/development-set.ts'
import { writeHunalignFiles } from '../evaluate/align/hunalign.ts'
import type { AlignLexicon } from '../../electron/core/alignment/engine/align-lexicon.ts'

interface Cost {
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

/** Clock ticks of `/proc/<pid>/stat` in a second: 100 on every Linux. */
const ticksPerSecond = 100
const copies = 8

/**
 * Prints what the longest document costs once and eight times over: CPU seconds and peak memory of a process of its
 * own, start and dictionary included. Needs `/proc`.
 */
export async function measureCost(
  longest: GoldDocument,
  lexicon: AlignLexicon,
  hunalignBinary: string | null,
): Promise<void> {
  const child = fileURLToPath(new URL('../../electron/cli/duizhao.ts', import.meta.url))
  for (const times of [1, copies]) {
    const repeated = (lines: readonly string[]) => Array.from({ length: times }, () => lines).flat()
    const [source, target] = [repeated(longest.source), repeated(longest.target)]
    const files = writeHunalignFiles(source, target, lexicon)
    console.log(`\n${longest.name} x ${times}: ${source.length} + ${target.length} sentences`)
    print(
      'duizhao',
      await costOf(process.execPath, [child, 'align', '--zh', files.plainSource, '--en', files.plainTarget, '--lines']),
    )
    if (hunalignBinary) print('hunalign', await costOf(hunalignBinary, [files.dictionary, files.source, files.target]))
    files.remove()
  }
}

function print(name: string, { cpuSeconds, peakMegabytes }: Cost): void {
  console.log(`${name.padEnd(10)} ${cpuSeconds.toFixed(1)} CPU s, ${peakMegabytes.toFixed(0)} MB at most`)
}

/** Runs a program to its end and looks at its use of time and memory as it goes. */
async function costOf(program: string, args: readonly string[]): Promise<Cost> {
  const running = spawn(program, args, { stdio: 'ignore' })
  let cost: Cost = { cpuSeconds: 0, peakMegabytes: 0 }
  const timer = setInterval(() => (cost = costNow(running.pid ?? 0) ?? cost), 20)
  const code = await new Promise((resolve) => running.once('exit', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`)
  return cost
}

/** Null once the process is gone. */
function costNow(pid: number): Cost | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (!peak) return null
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      peakMegabytes: Number(peak) / 1024,
    }
  } catch {
    return null
  }
}
