import type { ImportCorrections as Asked, UploadId } from '#contract/imports.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Pack } from '../packs/pack.ts'
import type { OwnPacks } from '../packs/own-packs.ts'
import type { CoreContext } from '../store/core-context.ts'
import { asFileRefused } from '../uploads/refused-file.ts'
import type { Upload, Uploads } from '../uploads/uploads.ts'
import type { ImportDesk, OpenDesk } from './import-desk.ts'
import { importInPieces } from './import-in-pieces.ts'

type Answered = 'begin' | 'adopt' | 'append' | 'preview' | 'take' | 'cancel'

export interface ImportParts {
  readonly uploads: Uploads
  readonly openDesk: OpenDesk
  readonly ownPacks: OwnPacks
  /** All packs, those that ship among them. */
  readonly knownPacks: () => readonly Pack[]
  readonly beforeTaking: (byteLength: number) => Promise<void>
}

/** Takes in a reader's own file: the file itself, then a preview to correct, then all of it, shown at one moment. */
export function importHandlers(context: CoreContext, parts: ImportParts): Pick<Handlers, `imports.${Answered}`> {
  const { uploads } = parts
  const desks = createDesks(parts)
  return {
    'imports.begin': ({ name, byteLength }) => ({ upload: uploads.begin(name, byteLength) }),
    'imports.adopt': ({ handle }) => ({ upload: uploads.adopt(handle) }),
    'imports.append': ({ upload, base64 }) => ({ received: uploads.append(upload, base64) }),
    'imports.preview': async ({ upload, corrections }) => {
      const { name } = uploads.whole(upload)
      return asFileRefused(name, async () => {
        const { desk } = await desks.reading(upload, corrections)
        return { preview: await desk.preview(corrections) }
      })
    },
    'imports.take': ({ upload, corrections }) => take(context, parts, desks, { upload, corrections }),
    'imports.cancel': ({ upload }) => {
      desks.leave(upload)
      uploads.forget(upload)
      return {}
    },
  }
}

async function take(
  context: CoreContext,
  { uploads, knownPacks, beforeTaking }: ImportParts,
  desks: Desks,
  { upload, corrections }: { readonly upload: UploadId; readonly corrections: Asked },
) {
  const { name, bytes } = uploads.whole(upload)
  await beforeTaking(bytes.length)
  const taken = await asFileRefused(name, async () => {
    const { desk, signal } = await desks.reading(upload, corrections)
    const head = await desk.prepare(corrections)
    const fitting = (head.pack && knownPacks().find((pack) => pack.head.id === head.pack?.id)) ?? null
    return importInPieces(context, head, { desk, fitting, signal })
  })
  uploads.forget(upload)
  desks.leave(upload)
  return taken
}

interface OpenDeskOf {
  readonly key: string
  readonly upload: UploadId
  readonly desk: ImportDesk
  readonly ending: AbortController
  readonly read: Promise<void>
}

interface Desks {
  /** The desk on which a file lies, read as it was asked; opened where there is none. */
  reading(upload: UploadId, corrections: Asked): Promise<{ readonly desk: ImportDesk; readonly signal: AbortSignal }>
  leave(upload: UploadId): void
}

/** One desk at a time: what was previewed is most often what is taken next, and a window opens one file after another. */
function createDesks({ uploads, openDesk, ownPacks }: ImportParts): Desks {
  let open: OpenDeskOf | null = null
  const close = () => {
    open?.ending.abort()
    open?.desk.close()
    open = null
  }
  const lay = (key: string, id: UploadId, upload: Upload, corrections: Asked): OpenDeskOf => {
    close()
    const desk = openDesk()
    const read = desk.read({ name: upload.name, bytes: upload.bytes, corrections, packFiles: ownPacks.files() })
    const laid = { key, upload: id, desk, ending: new AbortController(), read }
    open = laid
    // Whoever waits hears of it; what could not be read is not kept.
    read.catch(() => open === laid && close())
    return laid
  }
  return {
    reading: async (id, { title: _title, ...corrections }) => {
      const upload = uploads.whole(id)
      const key = JSON.stringify([id, corrections, ownPacks.files().map(({ digest }) => digest)])
      const laid = open?.key === key ? open : lay(key, id, upload, { title: null, ...corrections })
      await laid.read
      return { desk: laid.desk, signal: laid.ending.signal }
    },
    leave: (id) => {
      if (open?.upload === id) close()
    },
  }
}
