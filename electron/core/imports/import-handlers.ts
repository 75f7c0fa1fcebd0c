import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { CommandError } from '#contract/errors.ts'
import {
  type ImportCorrections as Asked,
  type ImportPreview,
  MAX_UPLOAD_BYTES,
  type UploadId,
} from '#contract/imports.ts'
import type { Handlers } from '../handlers.ts'
import type { Pack } from '../packs/pack.ts'
import { readPacks } from '../packs/read-packs.ts'
import type { Ground } from '../store/mutate.ts'
import { prepareText } from './prepare-text.ts'
import { previewText } from './preview.ts'
import { readFileWithin } from './read-file-within.ts'
import type { ImportCorrections } from './read-text-file.ts'
import { takeIn } from './take-in.ts'

interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  received: number
}

/** Uploads held at once: a window opens one file after the other, and a forgotten one must not pile up. */
const MAX_UPLOADS = 4
const SHOWN_PARAGRAPHS = 30

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

type Answered = 'begin' | 'adopt' | 'append' | 'preview' | 'take'

/**
 * Takes in a reader's own file: by pieces from a window, or one that the host offered under a handle (no call can name a
 * path); then a preview to correct, then all of it in one
 * transaction.
 */
export function importHandlers(
  ground: Ground,
  packsDir: string,
  offered: ReadonlyMap<string, string>,
): Pick<Handlers, `imports.${Answered}`> {
  const uploads = new Map<UploadId, Upload>()
  let packs: readonly Pack[] | null = null
  const knownPacks = () => (packs ??= readPacks(packsDir).packs)
  const keep = (upload: Upload): UploadId => {
    for (const [oldest] of [...uploads].slice(0, Math.max(0, uploads.size - MAX_UPLOADS + 1))) uploads.delete(oldest)
    const id = ground.makeId<UploadId>()
    uploads.set(id, upload)
    return id
  }
  const whole = (id: UploadId): Upload => {
    const upload = uploads.get(id)
    if (!upload || upload.received !== upload.bytes.length) throw new CommandError('upload-gone')
    return upload
  }
  const prepare = ({ name, bytes }: Upload, corrections: ImportCorrections) => {
    const file = { name, bytes, digest: sha256(bytes) }
    const prepared = prepareText(file, corrections, { packs: knownPacks(), digest: sha256, clock: ground.clock })
    if (!prepared.ok) throw new CommandError('file-refused', { reason: prepared.code, name })
    return prepared.value
  }

  return {
    'imports.begin': ({ name, byteLength }) => {
      if (byteLength > MAX_UPLOAD_BYTES) throw new CommandError('file-refused', { reason: 'too-large', name })
      return { upload: keep({ name, bytes: new Uint8Array(byteLength), received: 0 }) }
    },
    'imports.adopt': ({ handle }) => {
      const path = offered.get(handle)
      if (path === undefined) throw new CommandError('upload-gone')
      const name = basename(path)
      const read = readFileWithin(path)
      if (!read.ok) throw new CommandError('file-refused', { reason: read.code, name })
      return { upload: keep({ name, bytes: read.bytes, received: read.bytes.length }) }
    },
    'imports.append': ({ upload: id, base64 }) => {
      const upload = uploads.get(id)
      const piece = Buffer.from(base64, 'base64')
      if (!upload || upload.received + piece.length > upload.bytes.length) throw new CommandError('upload-gone')
      upload.bytes.set(piece, upload.received)
      upload.received += piece.length
      return { received: upload.received }
    },
    'imports.preview': ({ upload: id, corrections }) => {
      const upload = whole(id)
      const understood = previewText(upload.bytes, upload.name, corrected(corrections), ground.clock)
      if (!understood.ok) throw new CommandError('file-refused', { reason: understood.code, name: upload.name })
      const { pack } = prepare(upload, corrected(corrections))
      return { preview: previewOf(understood.value, pack) }
    },
    'imports.take': ({ upload: id, corrections }) => {
      const prepared = prepare(whole(id), corrected(corrections))
      const [taken] = takeIn(ground, [prepared])
      if (!taken) throw new CommandError('upload-gone')
      uploads.delete(id)
      return {
        ...taken,
        changed: { cards: [], texts: [taken.textId], pairs: [], settings: false, study: false },
        undo: null,
      }
    },
  }
}

const corrected = ({ encoding, title }: Asked): ImportCorrections => ({
  ...(encoding ? { encoding } : {}),
  ...(title ? { title } : {}),
})

function previewOf(
  understood: Extract<ReturnType<typeof previewText>, { ok: true }>['value'],
  pack: ImportPreview['pack'],
): ImportPreview {
  const { encoding, hasMark, replaced, language, title, headings, speakers, counts, opening } = understood
  return {
    encoding,
    hasMark,
    replaced,
    language,
    title,
    headings: [...headings],
    counts,
    pack,
    speakers: speakers.map(({ label, turns }) => ({ label, turns })),
    opening: opening
      .slice(0, SHOWN_PARAGRAPHS)
      .map(({ kind, speaker, sentences }) => ({ kind, speaker, sentences: [...sentences] })),
  }
}
