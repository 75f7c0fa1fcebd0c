const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const LOOK_EVERY_MS = 500

/**
 * Calls `onEnd` with each signal that asks this process to end. Under npm that is also the death of the parent: npm
 * hands a signal to the shell between, which dies of it without passing it on. Gives the function that stops listening.
 */
export function whenAskedToEnd(onEnd: (signal: NodeJS.Signals) => void): () => void {
  for (const signal of signals) process.on(signal, onEnd)
  const parent = process.ppid
  const isUnderNpm = process.env['npm_lifecycle_event'] !== undefined
  const look = setInterval(() => isUnderNpm && process.ppid !== parent && onEnd('SIGTERM'), LOOK_EVERY_MS)
  look.unref()
  return () => {
    clearInterval(look)
    for (const signal of signals) process.off(signal, onEnd)
  }
}
