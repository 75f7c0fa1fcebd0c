import type { ImportCorrections as Asked, ImportPreview, ReadAs, UploadId } from '#contract/imports.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Pack } from '../packs/pack.ts'
import { sha256 } from '../store/sha256.ts'
import type { CoreContext } from '../store/core-context.ts'
import { shownTitle } from '../store/text-row.ts'
import { mutate } from '../store/mutate.ts'
import { type ImportedFile, prepareImport, readImport } from './prepare-text.ts'
import { openingOf, type PreviewParagraph, previewOf } from './preview.ts'
import { type ImportCorrections, type ReadFile, readTextFile } from './read-text-file.ts'
import { importText } from './import-text.ts'
import { refusedAsCommand } from '../uploads/refused-file.ts'
import type { Uploads } from '../uploads/uploads.ts'

const SHOWN_PARAGRAPHS = 30

type Answered = 'begin' | 'adopt' | 'append' | 'preview' | 'take'

/** Takes in a reader's own file: the file itself, then a preview to correct, then all of it in one transaction. */
export function importHandlers(
  context: CoreContext,
  uploads: Uploads,
  knownPacks: () => readonly Pack[],
  beforeTaking: (byteLength: number) => Promise<void>,
): Pick<Handlers, `imports.${Answered}`> {
  // What was previewed is most often what is taken next, and a novel takes seconds to read.
  const recent = new Map<string, ImportedFile>()
  const imported = importedFiles(context, uploads, knownPacks, recent)
  return {
    'imports.begin': ({ name, byteLength }) => ({ upload: uploads.begin(name, byteLength) }),
    'imports.adopt': ({ handle }) => ({ upload: uploads.adopt(handle) }),
    'imports.append': ({ upload, base64 }) => ({ received: uploads.append(upload, base64) }),
    'imports.preview': ({ upload, corrections }) => {
      const asked = corrected(corrections)
      const { name, bytes } = uploads.whole(upload)
      const file = imported(upload, asked)
      const { otherwise } = file.read
      // The other way to read it is only shown: nothing of it is kept.
      const other = otherwise && {
        as: otherwise,
        read: readTextFile(bytes, { ...asked, as: otherwise }, name, context.clock),
      }
      return { preview: preview(name, asked, file, other) }
    },
    'imports.take': async ({ upload: id, corrections }) => {
      const { name, bytes } = uploads.whole(id)
      await beforeTaking(bytes.length)
      const asked = corrected(corrections)
      const prepared = prepareImport({ name, digest: sha256(bytes) }, asked, imported(id, asked))
      const [taken, mutated] = mutate(context, (mutation) => ({
        result: importText(mutation, prepared),
        step: { kind: 'text-imported', title: shownTitle(prepared.title) },
      }))
      uploads.forget(id)
      recent.clear()
      return { ...taken, ...mutated }
    },
  }
}

function importedFiles(
  { clock }: CoreContext,
  uploads: Uploads,
  knownPacks: () => readonly Pack[],
  recent: Map<string, ImportedFile>,
) {
  return (id: UploadId, { title: _title, ...corrections }: ImportCorrections): ImportedFile => {
    const { name, bytes } = uploads.whole(id)
    const packs = knownPacks()
    const key = JSON.stringify([id, corrections, packs.map(({ head }) => [head.id, head.sentences])])
    const known = { packs, digest: sha256, clock }
    const file = recent.get(key) ?? refusedAsCommand(name, () => readImport({ name, bytes }, corrections, known))
    recent.clear()
    recent.set(key, file)
    return file
  }
}

// JSON has no undefined, and the dispatcher refuses it: what is not asked is not there.
const corrected = ({ encoding, title, ...others }: Asked) =>
  ({ ...(encoding ? { encoding } : {}), ...(title ? { title } : {}), ...others }) as ImportCorrections

const shown = (opening: readonly PreviewParagraph[]) => opening.slice(0, SHOWN_PARAGRAPHS)

function preview(
  name: string,
  corrections: ImportCorrections,
  { read, recognised }: ImportedFile,
  other: { readonly as: ReadAs; readonly read: ReadFile } | null,
): ImportPreview {
  const { encoding, hasMark, replaced, language, title, shortLines, speakers, ...imported } = previewOf(
    read,
    name,
    corrections,
  )
  return {
    encoding,
    hasMark,
    replaced,
    language,
    title,
    counts: imported.counts,
    isHardWrapped: imported.isHardWrapped,
    shortLines,
    speakers,
    otherLabels: imported.otherLabels,
    as: imported.as,
    isApart: imported.isApart,
    otherwise: other && { as: other.as, opening: shown(openingOf(other.read.document, other.read.pairs)) },
    opening: shown(imported.opening),
    pack: recognised && {
      title: recognised.pack.head.title.en,
      matched: recognised.match.matched,
      sentences: recognised.match.sentences,
    },
  }
}
