import type { MessagePortMain } from 'electron'
import type { Channel } from '#contract/channel.ts'

/** Makes a channel of a port. */
export function portChannel(port: MessagePortMain): Channel {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage, onClose) {
      port.on('message', ({ data }: { data: unknown }) => {
        // Nothing but text belongs on a channel; the dispatcher checks the text.
        if (typeof data === 'string') onMessage(data)
        else port.close()
      })
      port.once('close', onClose)
      port.start()
    },
  }
}
