import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** A port of the double: Node's own, with the face of Electron's `MessagePortMain`. */
export class PortDouble extends EventEmitter {
  readonly native: MessagePort

  constructor(native: MessagePort) {
    super()
    this.native = native
    native.on('close', () => this.emit('close'))
  }

  postMessage(message: unknown) {
    this.native.postMessage(message)
  }

  start() {
    this.native.on('message', (data) => this.emit('message', { data, ports: [] }))
  }

  close() {
    this.native.close()
  }
}

export class ChannelDouble {
  readonly port1: PortDouble
  readonly port2: PortDouble

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortDouble(port1)
    this.port2 = new PortDouble(port2)
  }
}
