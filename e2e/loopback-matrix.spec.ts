import { expect, test } from '@playwright/test'
import { type CountingHost, openCountingHost } from './support/counting-host.ts'
import { inParallel, sendRaw, textFrame } from './support/raw-socket.ts'

const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'SOCKET',
  'POST+SOCKET',
]
const sites = [null, 'same-origin', 'none', 'same-site', 'cross-site']
const keys = ['none', 'wrong', 'old', 'right'] as const

interface Combination {
  readonly method: string
  readonly host: string | null
  readonly origin: string | null
  readonly site: string | null
  readonly key: (typeof keys)[number]
}

function combinations({ host, origin, port }: CountingHost): Combination[] {
  const hosts = [
    host,
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `evil.test:${port}`,
    `[::1]:${port}`,
    `127.0.0.1.evil.test:${port}`,
    `${host}.`,
    '',
    null,
  ]
  const origins = [
    origin,
    null,
    'null',
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${port + 1}`,
    `https://${host}`,
    `http://evil.test:${port}`,
    `${origin}/`,
    'file://',
  ]
  const all: Combination[] = []
  for (const method of methods)
    for (const eachHost of hosts)
      for (const eachOrigin of origins)
        for (const site of sites)
          for (const key of keys) all.push({ method, host: eachHost, origin: eachOrigin, site, key })
  return all
}

const isSocket = (method: string) => method.endsWith('SOCKET')

/** The allowed ones, written out from the promise and not from the code. */
function expectedHandler({ method, host, origin, site, key }: Combination, ours: CountingHost) {
  if (host !== ours.host) return null
  if (method === 'SOCKET') {
    const isAllowed = origin === ours.origin && (site === null || site === 'same-origin') && key === 'right'
    return isAllowed ? 'socket' : null
  }
  const isRead = method === 'GET' || method === 'HEAD'
  const isOurs = (origin === null || origin === ours.origin) && [null, 'same-origin', 'none'].includes(site)
  return isRead && isOurs ? 'file' : null
}

function requestOf({ method, host, origin, site, key }: Combination, words: Record<string, string>): string {
  const target = isSocket(method) ? '/rpc' : '/'
  const verb = method === 'SOCKET' ? 'GET' : method.replace('+SOCKET', '')
  const said = words[key]
  const lines = [
    `${verb} ${target} HTTP/1.1`,
    host !== null && `Host: ${host}`,
    origin !== null && `Origin: ${origin}`,
    site && `Sec-Fetch-Site: ${site}`,
    // A key in any of the places where keys travel elsewhere must change nothing.
    said && `Authorization: Bearer ${said}`,
    said && `Cookie: key=${said}`,
    isSocket(method) && 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13',
    isSocket(method) && 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    !isSocket(method) && 'Connection: close',
  ]
  return `${lines.filter(Boolean).join('\r\n')}\r\n\r\n`
}

test('of all combinations of method, Host, Origin, Sec-Fetch-Site and key only the allowed ones enter a handler', async () => {
  test.setTimeout(240_000)
  const earlier = await openCountingHost()
  await earlier.close()
  const ours = await openCountingHost()
  const words = { none: '', wrong: 'A'.repeat(43), old: earlier.key, right: ours.key }
  const jobs = combinations(ours)
  const wrong: string[] = []
  const refusals = new Map<string, number>()
  const expected = { files: 0, sockets: 0 }

  await inParallel(jobs, 16, async (job) => {
    const allowed = expectedHandler(job, ours)
    if (allowed) expected[allowed === 'file' ? 'files' : 'sockets']++
    const request = Buffer.from(requestOf(job, words))
    const frame = job.method === 'SOCKET' && words[job.key] ? textFrame(JSON.stringify({ key: words[job.key] })) : null
    const answer = await sendRaw(
      ours.port,
      frame ? Buffer.concat([request, frame]) : request,
      allowed === 'socket' ? 300 : 8_000,
    )
    const got = answer.includes('{"ready":true}') ? 'socket' : answer.startsWith('HTTP/1.1 200') ? 'file' : null
    if (got !== allowed) wrong.push(`${JSON.stringify(job)} wanted ${allowed}, got ${answer.slice(0, 60)}`)
    if (answer.startsWith('HTTP/1.1 403')) refusals.set(answer, (refusals.get(answer) ?? 0) + 1)
    if (/access-control|set-cookie/i.test(answer)) wrong.push(`${JSON.stringify(job)} got ${answer}`)
  })

  console.log(
    `${jobs.length} combinations; entered: ${JSON.stringify(ours.entered)}; allowed: ${JSON.stringify(expected)}`,
  )
  expect(wrong.slice(0, 10)).toEqual([])
  expect(ours.entered).toEqual({ ...expected, messages: 0 })
  // One answer to everything refused; to HEAD it has no body.
  expect(new Set([...refusals.keys()].map((each) => each.replace(/\r\n\r\n.*/s, ''))).size).toBe(1)
  await ours.close()
})
