import { connect } from 'node:net'

/** Sends bytes to a port of this machine and gives all that comes back until the other side closes or `withinMs`. */
export function sendRaw(port: number, bytes: string | Buffer, withinMs = 2_000): Promise<string> {
  return new Promise((resolve) => {
    const received: Buffer[] = []
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(bytes))
    const timer = setTimeout(() => socket.destroy(), withinMs)
    socket.on('data', (chunk) => received.push(chunk))
    // A reset after the answer is as good as a close: what came is what counts.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(received).toString('latin1'))
    })
    socket.on('end', () => socket.end())
  })
}

/** A masked WebSocket text frame, as a browser sends it. For texts shorter than 126 bytes. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const mask = Buffer.from([1, 2, 3, 4])
  const masked = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, masked])
}

/** Runs jobs with at most `width` at a time. */
export async function inParallel<Job>(jobs: readonly Job[], width: number, run: (job: Job) => Promise<void>) {
  const queue = jobs.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const job of queue) await run(job)
    }),
  )
}
