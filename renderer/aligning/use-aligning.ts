import { type RefObject, useEffect, useRef, useState } from 'react'
import type { AlignPreview } from '#contract/aligning-commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { TextId } from '#contract/ids.ts'
import type { ReadAs } from '#contract/imports.ts'
import type { JobId } from '#contract/jobs.ts'
import { fileErrorWordKey } from '../imports/file-error-words.ts'
import { uploadFile } from '../imports/upload-file.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { runJob } from '../platform/run-job.ts'
import { useMessages } from '../platform/messages-store.ts'
import { navigate } from '../platform/routes.ts'

/** Where a new pair of texts is on its way: files to choose, both understood, being aligned. */
export type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'understood'; readonly job: JobId; readonly preview: AlignPreview }
  | { readonly at: 'aligning'; readonly job: JobId; readonly preview: AlignPreview; readonly share: number }

/** Sends files to the core, has them aligned, and opens what came of it; each step can be left. */
export function useAligning(textId: TextId | null, onClose: () => void) {
  const client = useClient()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  /** The job that this dialog waits for; an answer for any other comes too late. */
  const openRef = useRef<JobId | null>(null)
  useEffect(() => () => void (openRef.current && client.call('jobs.cancel', { job: openRef.current })), [client])
  const understand = useUnderstand(textId, openRef, setStep)
  const align = useAlign(textId, openRef, setStep, onClose)

  function leave() {
    const job = openRef.current
    openRef.current = null
    if (job) void client.call('jobs.cancel', { job })
    if (step.at === 'aligning') setStep({ at: 'choose' })
    else onClose()
  }

  return { step, understand, align, leave }
}

export type Aligning = ReturnType<typeof useAligning>
type OpenJob = RefObject<JobId | null>
type SetStep = (step: Step) => void

/** Sends the files and asks what they are. */
function useUnderstand(textId: TextId | null, openRef: OpenJob, setStep: SetStep) {
  const client = useClient()
  const messages = useMessages()
  return async (files: readonly File[], as: ReadAs | null) => {
    const before = openRef.current
    openRef.current = null
    if (before) void client.call('jobs.cancel', { job: before })
    setStep({ at: 'reading' })
    let name = ''
    try {
      const uploads = []
      for (const file of files) {
        name = file.name
        uploads.push(await uploadFile(client, file))
      }
      const { job, preview } = await client.call('aligning.begin', { files: uploads, textId, ...(as && { as }) })
      openRef.current = job
      setStep({ at: 'understood', job, preview })
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      messages.show({ wordKey: fileErrorWordKey(error), values: { name, ...error.data }, isError: true })
      setStep({ at: 'choose' })
    }
  }
}

/** Aligns what was understood, with progress, and takes the text into the library. */
function useAlign(textId: TextId | null, openRef: OpenJob, setStep: SetStep, onClose: () => void) {
  const client = useClient()
  const changes = useChanges()
  const take = useTake(textId, openRef, onClose)
  return async (job: JobId, preview: AlignPreview, title: string) => {
    const isWanted = () => openRef.current === job
    setStep({ at: 'aligning', job, preview, share: 0 })
    const isDone = await runJob(client, changes, job, (share) => {
      if (isWanted()) setStep({ at: 'aligning', job, preview, share })
    })
    if (!isWanted()) return
    // Where it failed the reader was told why; the files are still chosen.
    if (isDone) await take(job, title)
    else setStep({ at: 'choose' })
  }
}

function useTake(textId: TextId | null, openRef: OpenJob, onClose: () => void) {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  return async (job: JobId, title: string) => {
    const taken = await changes.apply(client.call('aligning.take', { job, title: title.trim() || null }))
    openRef.current = null
    if (!taken) return onClose()
    const wordKey = textId ? 'aligning.added' : (`imports.arrival.${taken.arrival}` as const)
    messages.show({ wordKey, values: { title }, undo: taken.undo })
    onClose()
    navigate({ view: 'read', textId: taken.textId, pairIndex: null })
  }
}
