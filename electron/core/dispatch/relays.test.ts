import { expect, it } from 'vitest'
import type { Channel } from '#contract/channel.ts'
import { createChannelPair } from '../testing/channel-pair.ts'
import { createRelays } from './relays.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('hands every window that is still open to the new dispatcher, and tells it so', async () => {
  const heard: string[] = []
  const told: string[] = []
  let closed = 0
  let name = 'old'
  const relays = createRelays((channel: Channel) => {
    const own = name
    channel.listen(
      (message) => heard.push(`${own} ${message}`),
      () => closed++,
    )
  })
  const [one, other] = [createChannelPair(), createChannelPair()]
  for (const [window, { window: end, core }] of [one, other].entries()) {
    end.listen(
      (message) => told.push(`${window} ${message}`),
      () => undefined,
    )
    relays.take(core)
  }
  one.window.post('a')
  await turn()
  other.close()
  name = 'new'
  relays.handOver()
  one.window.post('b')
  await turn()
  expect([heard, told, closed]).toEqual([['old a', 'new b'], ['0 {"restored":true}'], 1])
})
