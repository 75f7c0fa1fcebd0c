import { createStore } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { BeadId, TextId } from '#contract/ids.ts'
import type { JobId } from '#contract/jobs.ts'
import type { Changes } from '../platform/changes.ts'
import type { Messages } from '../platform/messages-store.ts'
import { runJob } from '../platform/run-job.ts'
import { createRequiredContext } from '../platform/required-context.ts'

export interface RealigningState {
  /** What is being aligned, and how far it is, from 0 to 1; null where nothing is. */
  readonly running: { readonly job: JobId; readonly share: number } | null
}

/** A text of the library that is being aligned again round what a person confirmed. */
export function createRealigningStore(client: Client, changes: Changes, messages: Messages) {
  const store = createStore<RealigningState>(() => ({ running: null }))

  /** From a pair to the next confirmed one; with null, everything that is not confirmed. */
  async function start(textId: TextId, from: BeadId | null) {
    if (store.getState().running) return
    const begun = await changes.query(client.call('realigning.begin', { textId, from }))
    if (!begun) return
    const { job } = begun
    store.setState({ running: { job, share: 0 } })
    const isWanted = () => store.getState().running?.job === job
    const isDone = await runJob(client, changes, job, (share) => {
      if (isWanted()) store.setState({ running: { job, share } })
    })
    if (!isWanted()) return
    if (isDone) await take(job)
    else store.setState({ running: null })
  }

  async function take(job: JobId) {
    const taken = await changes.apply(client.call('realigning.take', { job }))
    store.setState({ running: null })
    if (!taken) return
    const { pairsChanged: count, undo } = taken
    if (count === 0) messages.show({ wordKey: 'realigning.same', undo })
    else messages.show({ wordKey: 'realigning.done', values: { count }, undo })
  }

  /** Leaves everything as it is. */
  function cancel() {
    const { running } = store.getState()
    store.setState({ running: null })
    if (running) void client.call('jobs.cancel', { job: running.job })
  }

  return { store, start, cancel }
}

export type RealigningStore = ReturnType<typeof createRealigningStore>

export const [RealigningContext, useRealigning] = createRequiredContext<RealigningStore>('realigning')
