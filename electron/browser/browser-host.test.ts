import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Channel } from '#contract/channel.ts'
import { type BrowserHost, openBrowserHost } from './browser-host.ts'

const opened: BrowserHost[] = []
afterEach(async () => void (await Promise.all(opened.splice(0).map((host) => host.close()))))

async function open(connect: (channel: Channel) => void = () => {}) {
  const page = { type: 'text/html', cacheControl: 'no-store', bytes: new TextEncoder().encode('page') }
  const files = (target: string) => Promise.resolve(target === '/' ? page : null)
  const host = await openBrowserHost({ port: 0, files, keyBytes: new Uint8Array(32).fill(9), connect })
  opened.push(host)
  return { ...host, origin: `http://127.0.0.1:${host.port}`, key: host.url.split('#key=')[1] ?? '' }
}

function openSocket(origin: string) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { origin })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  socket.on('error', () => {})
  return { socket, closed, isOpen: new Promise((resolve) => socket.once('open', resolve)) }
}

it('gives the page with the policy, and one refusal to everything else', async () => {
  const { origin } = await open()
  const page = await fetch(`${origin}/`)
  expect(await page.text()).toBe('page')
  expect(page.headers.get('content-security-policy')).toContain(`ws://${origin.slice(7)}`)
  for (const [path, method] of [
    ['/x', 'GET'],
    ['/', 'POST'],
    ['/', 'OPTIONS'],
    ['/rpc', 'GET'],
  ] as const) {
    const answer = await fetch(origin + path, { method })
    expect([method, path, answer.status, await answer.text()]).toEqual([method, path, 403, 'Forbidden\n'])
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  }
})

it('passes text both ways once the key was said', async () => {
  const heard: string[] = []
  const { origin, key } = await open((channel) =>
    channel.listen(
      (message) => {
        heard.push(message)
        channel.post(`re ${message}`)
      },
      () => heard.push('closed'),
    ),
  )
  const { socket, isOpen, closed } = openSocket(origin)
  await isOpen
  const answers: string[] = []
  socket.on('message', (data: Buffer) => answers.push(data.toString()))
  socket.send(JSON.stringify({ key }))
  socket.send('first')
  await expect.poll(() => answers).toEqual(['{"ready":true}', 're first'])
  socket.close()
  await closed
  await expect.poll(() => heard).toEqual(['first', 'closed'])
})

it('closes a socket that says a wrong key, or a key in binary, and connects nothing', async () => {
  let connections = 0
  const { origin, key } = await open(() => connections++)
  for (const said of [JSON.stringify({ key: `${key}A` }), '{}', Buffer.from(JSON.stringify({ key }))]) {
    const { socket, isOpen, closed } = openSocket(origin)
    await isOpen
    socket.send(said)
    expect(await closed).toBe(4401)
  }
  expect(connections).toBe(0)
})

it('lets the owner in while hundreds of sockets hold their places and say nothing', async () => {
  let connections = 0
  const { origin, key } = await open(() => connections++)
  const idle = Array.from({ length: 200 }, () => openSocket(origin))
  await Promise.all(idle.map(({ isOpen }) => isOpen))
  for (let turn = 0; turn < 5; turn++) {
    const { socket, isOpen } = openSocket(origin)
    await isOpen
    const answer = new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(data.toString())))
    socket.send(JSON.stringify({ key }))
    expect(await answer).toBe('{"ready":true}')
  }
  expect(connections).toBe(5)
  const stillThere = idle.filter(({ socket }) => socket.readyState === WebSocket.OPEN).length
  expect(stillThere).toBeLessThanOrEqual(64)
  for (const { socket } of idle) socket.terminate()
})

it('closes a socket that says nothing within five seconds', async () => {
  const { origin } = await open()
  const { closed, isOpen } = openSocket(origin)
  await isOpen
  expect(await closed).toBe(4401)
}, 10_000)

it('closes a socket that sends more than a request may be', async () => {
  const { origin, key } = await open((channel) =>
    channel.listen(
      () => {},
      () => {},
    ),
  )
  const { socket, isOpen, closed } = openSocket(origin)
  await isOpen
  socket.send(JSON.stringify({ key }))
  socket.send('x'.repeat(1024 * 1024 + 1))
  expect(await closed).toBe(1009)
})

it('says so when the port is taken', async () => {
  const { port } = await open()
  const again = openBrowserHost({
    port,
    files: () => Promise.resolve(null),
    keyBytes: new Uint8Array(32),
    connect: () => {},
  })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
