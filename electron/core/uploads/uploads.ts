import { basename } from 'node:path'
import { CommandError } from '#contract/errors.ts'
import { MAX_UPLOAD_BYTES, type UploadId } from '#contract/imports.ts'
import type { MakeId } from '../store/ids.ts'
import { refusedAsCommand } from './refused-file.ts'
import { readFileWithin } from './read-file-within.ts'

export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  received: number
}

/** Files on their way in: by pieces from a window, or offered by the host under a handle (no call can name a path). */
export interface Uploads {
  begin(name: string, byteLength: number): UploadId
  adopt(handle: string): UploadId
  append(id: UploadId, base64: string): number
  /** The file once it is all there. Throws 'upload-not-found'. */
  whole(id: UploadId): Upload
  forget(id: UploadId): void
}

/** Uploads held at once: a window opens one file after the other, and a forgotten one must not pile up. */
const MAX_UPLOADS = 4

export function createUploads(makeId: MakeId, offered: ReadonlyMap<string, string>): Uploads {
  const uploads = new Map<UploadId, Upload>()
  const keep = (upload: Upload): UploadId => {
    for (const [oldest] of [...uploads].slice(0, Math.max(0, uploads.size - MAX_UPLOADS + 1))) uploads.delete(oldest)
    const id = makeId<UploadId>()
    uploads.set(id, upload)
    return id
  }
  return {
    begin: (name, byteLength) => {
      if (byteLength > MAX_UPLOAD_BYTES) throw new CommandError('file-refused', { reason: 'too-large', name })
      return keep({ name, bytes: new Uint8Array(byteLength), received: 0 })
    },
    adopt: (handle) => {
      const path = offered.get(handle)
      if (path === undefined) throw new CommandError('upload-not-found')
      const name = basename(path)
      const bytes = refusedAsCommand(name, () => readFileWithin(path))
      return keep({ name, bytes, received: bytes.length })
    },
    append: (id, base64) => {
      const upload = uploads.get(id)
      const piece = Buffer.from(base64, 'base64')
      if (!upload || upload.received + piece.length > upload.bytes.length) throw new CommandError('upload-not-found')
      upload.bytes.set(piece, upload.received)
      return (upload.received += piece.length)
    },
    whole: (id) => {
      const upload = uploads.get(id)
      if (!upload || upload.received !== upload.bytes.length) throw new CommandError('upload-not-found')
      return upload
    },
    forget: (id) => void uploads.delete(id),
  }
}
