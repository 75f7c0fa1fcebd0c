import type { Channel } from '#contract/channel.ts'

/** Holds the windows' channels while the dispatcher behind them is replaced by another. */
export interface Relays {
  /** Takes a window in. */
  take(channel: Channel): void
  /** Gives every window to the dispatcher that is there now, and tells it that the library is another one. */
  handOver(): void
}

/** `connect` gives a channel to the dispatcher of the moment. */
export function createRelays(connect: (channel: Channel) => void): Relays {
  const relays = new Set<Channel>()
  return {
    take: (channel) => {
      let hear: (message: string) => void = () => undefined
      let end: () => void = () => undefined
      const inner: Channel = {
        post: (message) => channel.post(message),
        listen: (onMessage, onClose) => {
          hear = onMessage
          end = onClose
        },
      }
      relays.add(inner)
      connect(inner)
      channel.listen(
        (message) => hear(message),
        () => {
          relays.delete(inner)
          end()
        },
      )
    },
    handOver: () => {
      for (const inner of relays) {
        connect(inner)
        inner.post(JSON.stringify({ restored: true }))
      }
    },
  }
}
