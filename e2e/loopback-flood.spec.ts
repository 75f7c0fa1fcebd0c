import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import { createClient } from '../electron/contract/client.ts'
import type { Study } from './support/study.ts'
import { expect, test } from './support/test.ts'

const IDLE_CONNECTIONS = 1_000
const SLOW_CONNECTIONS = 200

async function openClient(study: Study) {
  const socket = new WebSocket(`${study.origin.replace('http', 'ws')}/rpc`, { origin: study.origin })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.send(JSON.stringify({ key: study.key }))
  await new Promise((resolve) => socket.once('message', resolve))
  const client = createClient({
    post: (message) => socket.send(message),
    listen: (onMessage, onClose) => {
      socket.on('message', (data: Buffer) => onMessage(data.toString()))
      socket.once('close', onClose)
    },
  })
  return { client, close: () => socket.close() }
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

function flood(port: number) {
  const sockets: Socket[] = []
  const open = (first: string) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(first))
    socket.on('error', () => socket.destroy())
    // Unread, the other side's goodbye would go unnoticed.
    socket.resume()
    sockets.push(socket)
    return socket
  }
  for (let index = 0; index < IDLE_CONNECTIONS; index++) open('')
  const slow = Array.from({ length: SLOW_CONNECTIONS }, (_, index) =>
    open(
      index % 2
        ? `GET / HTTP/1.1\r\nX-Slow: `
        : `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 2000000000\r\n\r\n`,
    ),
  )
  const drip = setInterval(() => slow.forEach((socket) => socket.writable && socket.write('a')), 1_000)
  return {
    stillOpen: () => sockets.filter((socket) => !socket.closed && !socket.readableEnded).length,
    end() {
      clearInterval(drip)
      for (const socket of sockets) socket.destroy()
    },
  }
}

test('a thousand connections and slow bodies leave a reader answered and are cut', async ({ study, browser }) => {
  test.skip(process.platform !== 'linux', 'memory is read from /proc, which only Linux has')
  const reader = await openClient(study)
  const before = await residentMb(study.pid)
  const attackers = flood(Number(new URL(study.origin).port))
  const waits: number[] = []
  for (let index = 0; index < 500; index++) {
    const startedMs = performance.now()
    await reader.client.call('settings.read', {})
    waits.push(performance.now() - startedMs)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const newcomer = await openClient(study)
  await newcomer.client.call('settings.read', {})
  const page = await browser.newPage()
  expect((await page.goto(study.url))?.status()).toBe(200)
  const grownMb = (await residentMb(study.pid)) - before
  await expect.poll(attackers.stillOpen, { timeout: 20_000 }).toBe(0)
  const p95 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? Infinity
  console.log(
    `${IDLE_CONNECTIONS} idle, ${SLOW_CONNECTIONS} slow: p95 ${p95.toFixed(1)} ms, grown ${grownMb.toFixed(0)} MB`,
  )
  expect(p95).toBeLessThan(100)
  expect(grownMb).toBeLessThan(100)
  await page.close()
  newcomer.close()
  reader.close()
  attackers.end()
})
