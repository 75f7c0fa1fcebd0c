import { CommandError } from '#contract/errors.ts'
import type { ImportCorrections as Asked, ImportPreview } from '#contract/imports.ts'
import type { Handlers } from '../handlers.ts'
import { documentSentences } from '../packs/document-sentences.ts'
import type { Pack } from '../packs/pack.ts'
import { recognisePack } from '../packs/recognise-pack.ts'
import { sha256 } from '../sha256.ts'
import { type Ground, mutate } from '../store/mutate.ts'
import { prepareText } from './prepare-text.ts'
import { previewOf } from './preview.ts'
import { type ImportCorrections, readTextFile } from './read-text-file.ts'
import { takeIn } from './take-in.ts'
import type { Upload, Uploads } from './uploads.ts'

const SHOWN_PARAGRAPHS = 30

type Answered = 'begin' | 'adopt' | 'append' | 'preview' | 'take'

/** Takes in a reader's own file: the file itself, then a preview to correct, then all of it in one transaction. */
export function importHandlers(
  ground: Ground,
  uploads: Uploads,
  knownPacks: () => readonly Pack[],
): Pick<Handlers, `imports.${Answered}`> {
  return {
    'imports.begin': ({ name, byteLength }) => ({ upload: uploads.begin(name, byteLength) }),
    'imports.adopt': ({ handle }) => ({ upload: uploads.adopt(handle) }),
    'imports.append': ({ upload, base64 }) => ({ received: uploads.append(upload, base64) }),
    'imports.preview': ({ upload, corrections }) => {
      return { preview: preview(uploads.whole(upload), corrected(corrections), knownPacks()) }
    },
    'imports.take': ({ upload: id, corrections }) => {
      const { name, bytes } = uploads.whole(id)
      const file = { name, bytes, digest: sha256(bytes) }
      const prepared = prepareText(file, corrected(corrections), { packs: knownPacks(), digest: sha256 })
      if (!prepared.ok) throw new CommandError('file-refused', { reason: prepared.code, name })
      const [taken, mutated] = mutate(ground, (rows) => ({
        result: takeIn({ ...ground, rows }, prepared.value),
      }))
      uploads.forget(id)
      return { ...taken, ...mutated }
    },
  }
}

// JSON has no undefined, and the dispatcher refuses it: what is not asked is not there.
const corrected = ({ encoding, title, ...others }: Asked) =>
  ({ ...(encoding ? { encoding } : {}), ...(title ? { title } : {}), ...others }) as ImportCorrections

function preview({ name, bytes }: Upload, corrections: ImportCorrections, packs: readonly Pack[]): ImportPreview {
  const read = readTextFile(bytes, corrections)
  if (!read.ok) throw new CommandError('file-refused', { reason: read.code, name })
  const recognised = recognisePack(documentSentences(read.value.document), packs, sha256)
  const { encoding, hasMark, replaced, language, title, shortLines, speakers, ...understood } = previewOf(
    read.value,
    name,
    corrections,
  )
  return {
    ...{ encoding, hasMark, replaced, language, title, counts: understood.counts },
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
