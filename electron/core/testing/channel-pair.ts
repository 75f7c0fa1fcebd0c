import type { Channel } from '#contract/channel.ts'

/** Two ends of a channel in one process. */
export function createChannelPair(): { readonly window: Channel; readonly core: Channel; close(): void } {
  const ends = [0, 1].map(() => ({ hear: (message: string) => void message, closed: () => {} }))
  const end = (own: number, other: number): Channel => ({
    post: (message) => queueMicrotask(() => ends[other]?.hear(message)),
    listen: (hear, closed) => Object.assign(ends[own] ?? {}, { hear, closed }),
  })
  return { window: end(0, 1), core: end(1, 0), close: () => ends.forEach(({ closed }) => closed()) }
}
