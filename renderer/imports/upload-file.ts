import type { Client } from '#contract/client.ts'
import { UPLOAD_PIECE_BYTES, type UploadId } from '#contract/imports.ts'

/** A file that a person chose in the window, or one that the desktop shell was asked to open. */
export type FileToOpen = File | { readonly handle: string; readonly name: string }

/** Sends a file to the core, and gives the upload to preview. */
export async function uploadFile(client: Client, file: FileToOpen): Promise<UploadId> {
  if (file instanceof File) return sendPieces(client, file)
  return (await client.call('imports.adopt', { handle: file.handle })).upload
}

/** Sends a file to the core piece by piece, so that a large one never fills one message. */
async function sendPieces(client: Client, file: File): Promise<UploadId> {
  const { upload: id } = await client.call('imports.begin', { name: file.name, byteLength: file.size })
  for (let at = 0; at < file.size; at += UPLOAD_PIECE_BYTES) {
    const bytes = new Uint8Array(await file.slice(at, at + UPLOAD_PIECE_BYTES).arrayBuffer())
    await client.call('imports.append', { upload: id, base64: toBase64(bytes) })
  }
  return id
}

/** Arguments of one call are limited, so the bytes become text in runs. */
const RUN = 0x8000

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += RUN) binary += String.fromCharCode(...bytes.subarray(at, at + RUN))
  return btoa(binary)
}
