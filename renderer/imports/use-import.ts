import { useCallback, useEffect, useRef, useState } from 'react'
import { CommandError } from '#contract/errors.ts'
import type { Encoding, ImportPreview, UploadId } from '#contract/imports.ts'
import { go } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { bring, type Opened } from './upload.ts'

const reasons = [
  'empty',
  'too-large',
  'binary',
  'unknown-encoding',
  'archive-broken',
  'archive-encrypted',
  'archive-zip64',
  'archive-overlap',
  'archive-too-many',
  'archive-too-large',
  'archive-unknown',
  'markup-broken',
  'markup-doctype',
  'markup-too-deep',
  'markup-unknown',
  'table-broken',
  'no-text',
  'no-pairs',
  'own-broken',
  'too-slow',
] as const

/** Sends the file, asks what was understood, asks again after each correction, and takes it in when told. */
export function useImport(file: Opened, onClose: () => void) {
  const { client, changes, messages } = useServices()
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [title, setTitle] = useState('')
  const [encoding, setEncoding] = useState<Encoding | null>(null)
  const sent = useRef<UploadId | null>(null)

  const fail = useCallback(
    (error: unknown) => {
      if (!(error instanceof CommandError)) throw error
      const reason = reasons.find((each) => each === error.data['reason'])
      const wordKey = reason ? (`imports.refused.${reason}` as const) : (`error.${error.code}` as const)
      messages.say({ wordKey, values: { name: file.name, ...error.data }, isError: true })
      onClose()
    },
    [messages, file, onClose],
  )

  useEffect(() => {
    let isWanted = true
    async function look() {
      sent.current ??= await bring(client, file)
      const answer = await client.call('imports.preview', {
        upload: sent.current,
        corrections: { encoding, title: null },
      })
      if (!isWanted) return
      setPreview(answer.preview)
      setTitle(answer.preview.title)
    }
    look().catch((error: unknown) => isWanted && fail(error))
    return () => {
      isWanted = false
    }
  }, [client, file, encoding, fail])

  async function take() {
    if (!sent.current) return
    const corrections = { encoding, title: title.trim() }
    const taken = await changes.apply(client.call('imports.take', { upload: sent.current, corrections }))
    if (!taken) return
    messages.say({ wordKey: taken.isNew ? 'imports.taken' : 'imports.there', values: { title: title.trim() } })
    onClose()
    go({ view: 'read', textId: taken.textId, pairIndex: null })
  }

  return { preview, title, setTitle, chooseEncoding: setEncoding, take }
}
