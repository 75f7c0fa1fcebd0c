import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

const body = 'Forbidden\n'
const headers = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Length': String(Buffer.byteLength(body)),
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
}
const wire = `HTTP/1.1 403 Forbidden\r\n${Object.entries(headers)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('')}\r\n${body}`

/** Says no, the same way to everyone and for every reason, and hangs up. */
export function refuse(response: ServerResponse) {
  response.sendDate = false
  response.writeHead(403, 'Forbidden', headers).end(body)
}

/** The same no for a connection that has no response object: upgrades, CONNECT, and what is not HTTP at all. */
export function refuseRaw(socket: Duplex) {
  // The other side may be gone already.
  socket.on('error', () => socket.destroy())
  if (socket.writable) socket.end(wire, () => socket.destroy())
  else socket.destroy()
}
