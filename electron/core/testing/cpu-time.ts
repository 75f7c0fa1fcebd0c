/** Time this thread computed during `work`, in milliseconds; what else runs on the machine does not count. */
export function cpuMs(work: () => unknown): number {
  const from = process.threadCpuUsage()
  work()
  return since(from)
}

/** The same for work that waits; the shortest of several runs. */
export async function leastCpuMs(times: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let count = 0; count < times; count++) {
    const from = process.threadCpuUsage()
    await work()
    least = Math.min(least, since(from))
  }
  return least
}

function since(from: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(from)
  return (user + system) / 1000
}
