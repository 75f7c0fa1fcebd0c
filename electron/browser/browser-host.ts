import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Channel } from '#contract/channel.ts'
import type { WindowFiles } from '../host/window-files.ts'
import { windowHeaders } from '../host/window-policy.ts'
import { createKeys, type Keys } from './launch-key.ts'
import { refuse, refuseRaw } from './refuse.ts'
import { mayHaveFile, mayOpenSocket } from './request-rules.ts'
import { openSockets } from './sockets.ts'

// A good client sends its few header lines at once. Anything slower is cut, so that it can't hold a place for long.
const HEADERS_WITHIN_MS = 5_000
const REQUEST_WITHIN_MS = 10_000
const CHECK_EVERY_MS = 1_000
const MAX_CONNECTIONS = 2_000
// Long enough to open the address in another browser too; what a browser's history then holds is worth nothing.
const KEY_LIVES_MS = 10 * 60_000
const MAX_HEADER_BYTES = 16 * 1024

export interface BrowserHostOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly files: WindowFiles
  /** 32 random bytes, new at each launch. */
  readonly keyBytes: Uint8Array
  /** Called for each socket that said the key. */
  readonly connect: (channel: Channel) => void
  /** Told the address for one more window, once the one before is no longer good. */
  readonly onAddress?: (url: string) => void
  readonly keyLivesMs?: number
  /** The socket of Vite's development server, where there is one. */
  readonly developmentSocket?: string
}

export interface BrowserHost {
  /** The address for a person: page and key. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** Serves the window and the core to a browser on this machine. Rejects if the port is taken. */
export async function openBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer({
    requireHostHeader: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: HEADERS_WITHIN_MS,
    requestTimeout: REQUEST_WITHIN_MS,
    keepAliveTimeout: HEADERS_WITHIN_MS,
    connectionsCheckingInterval: CHECK_EVERY_MS,
  })
  server.maxConnections = MAX_CONNECTIONS
  const port = await listen(server, options.port)
  const addressOf = (key: string) => `http://127.0.0.1:${port}/#key=${key}`
  const keys = createKeys({
    first: options.keyBytes,
    random: () => randomBytes(options.keyBytes.length),
    livesMs: options.keyLivesMs ?? KEY_LIVES_MS,
    onNew: (key) => options.onAddress?.(addressOf(key)),
  })
  const sockets = answer(server, port, keys, options)
  return {
    url: addressOf(keys.launch()),
    port,
    async close() {
      keys.close()
      sockets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function answer(server: Server, port: number, keys: Keys, options: BrowserHostOptions) {
  const host = `127.0.0.1:${port}`
  const sockets = openSockets(keys, options.connect)
  const { developmentSocket } = options
  const headers = windowHeaders({
    sockets: [`ws://${host}`, ...(developmentSocket ? [developmentSocket] : [])],
    isDevelopment: developmentSocket !== undefined,
  })
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const asked = { method: request.method, target: request.url, rawHeaders: request.rawHeaders }
    if (mayHaveFile(asked, host)) void sendFile(options.files, headers, request, response)
    else refuse(response)
  }
  server.on('request', onRequest)
  server.on('checkContinue', (_request, response) => refuse(response))
  server.on('checkExpectation', (_request, response) => refuse(response))
  server.on('connect', (_request, connection) => refuseRaw(connection))
  server.on('clientError', (_error, connection) => refuseRaw(connection))
  server.on('upgrade', (request, connection, head) => {
    const asked = { method: request.method, target: request.url, rawHeaders: request.rawHeaders }
    if (mayOpenSocket(asked, host)) sockets.take(request, connection, head)
    else refuseRaw(connection)
  })
  return sockets
}

async function sendFile(
  files: WindowFiles,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  // Only the development files can fail: their server may be gone.
  const file = await files(request.url ?? '').catch(() => null)
  if (!file) return refuse(response)
  response.sendDate = false
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': file.bytes.byteLength,
    'Cache-Control': file.cacheControl,
  })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}
