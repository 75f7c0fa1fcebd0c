import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Channel } from '#contract/channel.ts'
import type { Keys } from './launch-key.ts'
import { refuseRaw } from './refuse.ts'

/** Close code for a missing, late or wrong key. */
export const WRONG_KEY = 4401
// The window says the key in the same turn as the socket opens.
const KEY_WITHIN_MS = 5_000
const MAX_MESSAGE_BYTES = 1024 * 1024
// A window holds one socket; a person has a few windows.
const MAX_SOCKETS = 64
// Sockets that have not said the key yet. A window says it at once, so where one more comes the oldest is cut.
const MAX_WAITING = 64
// A window that stopped reading for this long will not catch up.
const MAX_UNSENT_BYTES = 64 * 1024 * 1024

export interface Sockets {
  /** Takes over a connection whose upgrade request was found good. */
  take(request: IncomingMessage, connection: Duplex, head: Buffer): void
  close(): void
}

/** Turns sockets that say the key into channels for the core. */
export function openSockets(keys: Keys, connect: (channel: Channel) => void): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false })
  server.on('wsClientError', (_error, connection) => refuseRaw(connection))
  const waiting = new Set<WebSocket>()
  const cutOldest = () => {
    for (const socket of waiting) {
      waiting.delete(socket)
      return socket.terminate()
    }
  }
  return {
    take(request, connection, head) {
      if (server.clients.size - waiting.size >= MAX_SOCKETS) return refuseRaw(connection)
      if (waiting.size >= MAX_WAITING) cutOldest()
      server.handleUpgrade(request, connection, head, (socket) => {
        // ws closes the socket by itself after an error; without a listener the process would end.
        socket.on('error', () => socket.terminate())
        waiting.add(socket)
        socket.once('close', () => waiting.delete(socket))
        waitForKey(socket, keys, () => {
          waiting.delete(socket)
          connect(channelOver(socket))
        })
      })
    },
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

function waitForKey(socket: WebSocket, keys: Keys, admit: () => void) {
  const tooLate = setTimeout(() => socket.close(WRONG_KEY), KEY_WITHIN_MS)
  socket.once('close', () => clearTimeout(tooLate))
  socket.once('message', (data: RawData, isBinary: boolean) => {
    clearTimeout(tooLate)
    const answer = isBinary ? null : keys.answerTo(textOf(data))
    if (answer === null) return socket.close(WRONG_KEY)
    socket.send(answer)
    admit()
  })
}

function channelOver(socket: WebSocket): Channel {
  return {
    post(message) {
      if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.terminate()
      else socket.send(message)
    },
    listen(onMessage, onClose) {
      socket.on('message', (data: RawData, isBinary: boolean) => {
        if (isBinary) socket.close(1003)
        else onMessage(textOf(data))
      })
      socket.once('close', onClose)
    },
  }
}

// `ws` hands every message over as one Buffer unless told otherwise.
const textOf = (data: RawData) => (data as Buffer).toString('utf8')
