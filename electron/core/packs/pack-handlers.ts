import { CommandError } from '#contract/errors.ts'
import type { PackKey, TextId } from '#contract/ids.ts'
import type { PackPreview, PackSummary } from '#contract/packs.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Upload, Uploads } from '../uploads/uploads.ts'
import { listTexts } from '../texts/texts.ts'
import { sha256 } from '../store/sha256.ts'
import type { CoreContext } from '../store/core-context.ts'
import { mutate } from '../store/mutate.ts'
import { applyPack } from './apply-pack.ts'
import { type PackPlan, planPack } from './plan-pack.ts'
import { keepPack, type OwnPacks } from './own-packs.ts'
import { isPackFile, parsePackFile, writePackFile } from './pack-file.ts'
import type { Pack } from './pack.ts'
import { shareText } from './share-text.ts'

type Answered = 'look' | 'add' | 'list' | 'remove' | 'make'

/** Translations without their texts: read from a file, kept, applied to texts, and made to be given away. */
export function packHandlers(
  context: CoreContext,
  uploads: Uploads,
  own: OwnPacks,
): Pick<Handlers, `packs.${Answered}`> {
  const { database } = context
  return {
    'packs.look': ({ upload }) => {
      const pack = readUpload(uploads.whole(upload))
      return { pack: pack && previewOf(context, pack) }
    },
    'packs.add': ({ upload }) => {
      const added = addPack(context, uploads.whole(upload))
      uploads.forget(upload)
      return added
    },
    'packs.list': () => ({ packs: own.all().map(({ key, pack }) => ({ key, ...summaryOf(pack) })) }),
    'packs.remove': ({ key }) => removePack(context, own, key),
    'packs.make': (asked) => {
      const pack = shareText(database, asked, sha256)
      const fileName = `${pack.head.id}.pack.yaml`
      return { fileName, file: writePackFile(pack), sentences: pack.head.sentences }
    },
  }
}

/** Keeps a pack and applies it to the texts it is of. */
function addPack(context: CoreContext, upload: Upload) {
  const pack = readUpload(upload)
  if (!pack) throw new CommandError('pack-refused', { reason: 'no-pack', name: upload.name, line: 1 })
  const [textIds, mutated] = mutate(context, (mutation) => {
    keepPack(mutation, pack, sha256)
    const plans = plansFor(context, pack)
    for (const { textId, plan } of plans) applyPack(mutation, textId, pack, plan)
    return { result: plans.map(({ textId }) => textId), step: { kind: 'pack-added', title: pack.head.title.en } }
  })
  return { textIds, ...mutated }
}

function removePack(context: CoreContext, own: OwnPacks, key: PackKey) {
  const [, mutated] = mutate(context, ({ rows }) => {
    const kept = own.all().find((each) => each.key === key)
    if (!kept) throw new CommandError('pack-not-found')
    rows.remove('packs', key)
    return { result: null, step: { kind: 'pack-removed', title: kept.pack.head.title.en } }
  })
  return mutated
}

/** The pack of a file, or null for a file that is none. Throws 'pack-refused' with the first mistake's line. */
function readUpload({ name, bytes }: Upload): Pack | null {
  if (!isPackFile(bytes)) return null
  const { pack, mistakes } = parsePackFile(new TextDecoder().decode(bytes))
  if (pack) return pack
  const [first] = mistakes
  const reason = mistakes.some(({ code }) => code === 'chinese') ? 'chinese' : 'damaged'
  throw new CommandError('pack-refused', { reason, name, line: first?.line ?? 1 })
}

interface Planned {
  readonly textId: TextId
  readonly title: PackPreview['texts'][number]['title']
  readonly plan: PackPlan
}

/** The texts of the library that a pack is of, as far as it has English for them that they have not. */
function plansFor({ database }: CoreContext, pack: Pack): readonly Planned[] {
  return listTexts(database)
    .filter(({ isBundled }) => !isBundled)
    .flatMap(({ id, title }) => {
      const plan = planPack(database, id, pack, sha256)
      return plan && plan.groups.length > 0 ? [{ textId: id, title, plan }] : []
    })
}

function previewOf(context: CoreContext, pack: Pack): PackPreview {
  const texts = plansFor(context, pack).map(({ textId, title, plan }) => {
    const { matched, sentences } = plan.match
    return { textId, title, matched, sentences, applied: plan.groups.length }
  })
  return { ...summaryOf(pack), texts }
}

const summaryOf = ({ head }: Pack): PackSummary => ({
  title: head.title.en,
  work: head.work.en,
  licence: head.licence,
  translators: head.translators,
  sentences: head.sentences,
})
