import { useCallback, useEffect, useRef, useState } from 'react'
import { CommandError } from '#contract/errors.ts'
import type { ImportCorrections, ImportPreview, UploadId } from '#contract/imports.ts'
import type { PackPreview } from '#contract/packs.ts'
import { navigate } from '../platform/routes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { useChanges } from '../platform/changes.ts'
import { fileErrorWordKey } from './file-error-words.ts'
import { uploadFile, type FileToOpen } from './upload-file.ts'

const asUnderstood: ImportCorrections = { encoding: null, title: null }

/** What a file turned out to be: a text to read, or a translation without its text. */
export type PreviewedFile = { readonly text: ImportPreview } | { readonly pack: PackPreview }

/** Sends the file, asks what was understood, asks again after each correction, and stores it when told. */
export function useImport(file: FileToOpen, onClose: () => void) {
  const client = useClient()
  const messages = useMessages()
  const [previewed, setPreviewed] = useState<PreviewedFile | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const [corrections, setCorrections] = useState(asUnderstood)
  const sent = useRef<UploadId | null>(null)

  const fail = useCallback(
    (error: unknown) => {
      if (!(error instanceof CommandError)) throw error
      messages.show({ wordKey: fileErrorWordKey(error), values: { name: file.name, ...error.data }, isError: true })
      onClose()
    },
    [messages, file, onClose],
  )

  useEffect(() => {
    let isWanted = true
    async function look() {
      const isFirst = sent.current === null
      const upload = (sent.current ??= await uploadFile(client, file))
      const { pack } = isFirst ? await client.call('packs.look', { upload }) : { pack: null }
      const answer = pack ? { pack } : { text: (await client.call('imports.preview', { upload, corrections })).preview }
      if (isWanted) setPreviewed(answer)
    }
    look().catch((error: unknown) => isWanted && fail(error))
    return () => {
      isWanted = false
    }
  }, [client, file, corrections, fail])

  const shownTitle = title ?? (previewed && 'text' in previewed ? previewed.text.title : '')
  const correct = useCallback(
    (patch: Partial<ImportCorrections>) => setCorrections((now) => ({ ...now, ...patch })),
    [],
  )
  const take = useTake(sent, { ...corrections, title: shownTitle.trim() }, onClose)
  const giveUp = useGiveUp(sent, onClose)
  return { previewed, title: shownTitle, setTitle, corrections, correct, giveUp, ...take }
}

/** Leaves the file; what is being done with it ends, and nothing of it is kept. */
function useGiveUp(sent: { readonly current: UploadId | null }, onClose: () => void) {
  const client = useClient()
  return () => {
    // Where the way to the core is gone, so is the file.
    if (sent.current) client.call('imports.cancel', { upload: sent.current }).catch(() => undefined)
    onClose()
  }
}

/** Stores the text or the pack that was sent, and says so with the undo. */
function useTake(sent: { readonly current: UploadId | null }, corrections: ImportCorrections, onClose: () => void) {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()

  async function takeText() {
    if (!sent.current) return
    const { title } = corrections
    const taken = await changes.apply(client.call('imports.take', { upload: sent.current, corrections }))
    if (!taken) return
    messages.show({ wordKey: `imports.arrival.${taken.arrival}`, values: { title: title ?? '' }, undo: taken.undo })
    onClose()
    navigate({ view: 'read', textId: taken.textId, pairIndex: null })
  }

  async function takePack(pack: PackPreview) {
    if (!sent.current) return
    const added = await changes.apply(client.call('packs.add', { upload: sent.current }))
    if (!added) return
    const values = { title: pack.title, count: added.textIds.length }
    const isApplied = added.textIds.length > 0
    messages.show({ wordKey: isApplied ? 'packs.applied' : 'packs.kept', values, undo: added.undo })
    onClose()
  }

  return { takeText, takePack }
}
