import { CommandError } from '#contract/errors.ts'
import type { ImportCorrections as Asked, ImportPreview, UploadId } from '#contract/imports.ts'
import type { Handlers } from '../../contract/handlers.ts'
import type { Pack } from '../packs/pack.ts'
import { sha256 } from '../store/sha256.ts'
import { type Ground, mutate } from '../store/mutate.ts'
import { prepareUnderstood, type Understood, type UnderstoodResult, understandImport } from './prepare-text.ts'
import { previewOf } from './preview.ts'
import type { ImportCorrections } from './read-text-file.ts'
import { takeIn } from './take-in.ts'
import type { Uploads } from './uploads.ts'

const SHOWN_PARAGRAPHS = 30

type Answered = 'begin' | 'adopt' | 'append' | 'preview' | 'take'

/** Takes in a reader's own file: the file itself, then a preview to correct, then all of it in one transaction. */
export function importHandlers(
  ground: Ground,
  uploads: Uploads,
  knownPacks: () => readonly Pack[],
): Pick<Handlers, `imports.${Answered}`> {
  // What was previewed is most often what is taken next, and a novel takes seconds to read.
  const recent = new Map<string, UnderstoodResult>()
  const understand = (id: UploadId, { title: _title, ...corrections }: ImportCorrections): Understood => {
    const { name, bytes } = uploads.whole(id)
    const packs = knownPacks()
    const key = JSON.stringify([id, corrections, packs.map(({ head }) => [head.id, head.sentences])])
    const understood =
      recent.get(key) ?? understandImport({ name, bytes }, corrections, { packs, digest: sha256, clock: ground.clock })
    recent.clear()
    recent.set(key, understood)
    if (!understood.ok) throw new CommandError('file-refused', { reason: understood.code, name })
    return understood.value
  }
  return {
    'imports.begin': ({ name, byteLength }) => ({ upload: uploads.begin(name, byteLength) }),
    'imports.adopt': ({ handle }) => ({ upload: uploads.adopt(handle) }),
    'imports.append': ({ upload, base64 }) => ({ received: uploads.append(upload, base64) }),
    'imports.preview': ({ upload, corrections }) => {
      const asked = corrected(corrections)
      return { preview: preview(uploads.whole(upload).name, asked, understand(upload, asked)) }
    },
    'imports.take': ({ upload: id, corrections }) => {
      const { name, bytes } = uploads.whole(id)
      const asked = corrected(corrections)
      const prepared = prepareUnderstood({ name, digest: sha256(bytes) }, asked, understand(id, asked))
      const [taken, mutated] = mutate(ground, (rows) => ({ result: takeIn({ ...ground, rows }, prepared) }))
      uploads.forget(id)
      recent.clear()
      return { ...taken, ...mutated }
    },
  }
}

// JSON has no undefined, and the dispatcher refuses it: what is not asked is not there.
const corrected = ({ encoding, title, ...others }: Asked) =>
  ({ ...(encoding ? { encoding } : {}), ...(title ? { title } : {}), ...others }) as ImportCorrections

function preview(name: string, corrections: ImportCorrections, { read, recognised }: Understood): ImportPreview {
  const { encoding, hasMark, replaced, language, title, shortLines, speakers, ...understood } = previewOf(
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
    counts: understood.counts,
    isHardWrapped: understood.isHardWrapped,
    shortLines: [...shortLines],
    speakers: [...speakers],
    otherLabels: [...understood.otherLabels],
    opening: understood.opening
      .slice(0, SHOWN_PARAGRAPHS)
      .map(({ kind, speaker, sentences }) => ({ kind, speaker, sentences: [...sentences] })),
    pack: recognised && {
      title: recognised.pack.head.title.en,
      matched: recognised.match.matched,
      sentences: recognised.match.sentences,
    },
  }
}
