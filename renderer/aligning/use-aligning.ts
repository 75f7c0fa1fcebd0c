import { useEffect, useRef, useState } from 'react'
import type { AlignPreview, JobId } from '#contract/aligning-commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { TextId } from '#contract/ids.ts'
import { go } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { bring } from '../imports/upload.ts'
import { sentenceFor } from '../imports/use-import.ts'

const ASK_EVERY_MS = 120

/** Where a new pair of texts is on its way: files to choose, both understood, being aligned. */
export type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'understood'; readonly job: JobId; readonly preview: AlignPreview }
  | { readonly at: 'aligning'; readonly job: JobId; readonly preview: AlignPreview; readonly share: number }

/** Brings files to the core, has them aligned, and opens what came of it; each step can be left. */
export function useAligning(textId: TextId | null, onClose: () => void) {
  const { client, changes, messages } = useServices()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const open = useRef<JobId | null>(null)
  useEffect(() => () => void (open.current && client.call('aligning.cancel', { job: open.current })), [client])

  function fail(error: unknown, name: string) {
    if (!(error instanceof CommandError)) throw error
    messages.say({ wordKey: sentenceFor(error), values: { name, ...error.data }, isError: true })
    setStep({ at: 'choose' })
  }

  async function understand(files: readonly File[]) {
    setStep({ at: 'reading' })
    let name = ''
    try {
      const uploads = []
      for (const file of files) {
        name = file.name
        uploads.push(await bring(client, file))
      }
      const { job, preview } = await client.call('aligning.begin', { files: uploads, textId })
      open.current = job
      setStep({ at: 'understood', job, preview })
    } catch (error) {
      fail(error, name)
    }
  }

  async function align(job: JobId, preview: AlignPreview, title: string) {
    const answer = await changes.ask(client.call('aligning.run', { job }))
    for (let state = answer?.state; state && open.current === job;) {
      if (state.summary) return take(job, title)
      setStep({ at: 'aligning', job, preview, share: state.share })
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
      if (open.current !== job) return
      state = (await changes.ask(client.call('aligning.state', { job })))?.state
    }
    // The reader was told why; the files are still chosen.
    if (open.current === job) setStep({ at: 'choose' })
  }

  async function take(job: JobId, title: string) {
    const taken = await changes.apply(client.call('aligning.take', { job, title: title.trim() || null }))
    open.current = null
    if (!taken) return onClose()
    const wordKey = textId ? 'aligning.added' : (`imports.arrival.${taken.arrival}` as const)
    messages.say({ wordKey, values: { title }, undo: taken.undo })
    onClose()
    go({ view: 'read', textId: taken.textId, pairIndex: null })
  }

  function leave() {
    const job = open.current
    open.current = null
    if (job) void client.call('aligning.cancel', { job })
    if (step.at === 'aligning') setStep({ at: 'choose' })
    else onClose()
  }

  return { step, understand, align, leave }
}
