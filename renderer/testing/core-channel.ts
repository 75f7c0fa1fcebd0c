import type { Channel } from '#contract/channel.ts'

/** Two ends of a channel in one process. Messages arrive in order, each in a turn of its own, as over a socket. */
export function createChannelPair(): readonly [Channel, Channel] {
  const listeners: [((message: string) => void)?, ((message: string) => void)?] = []
  const end = (own: 0 | 1): Channel => ({
    post: (message) => void setImmediate(() => listeners[own === 0 ? 1 : 0]?.(message)),
    listen: (onMessage) => {
      listeners[own] = onMessage
    },
  })
  return [end(0), end(1)]
}
