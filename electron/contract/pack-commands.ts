import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { PackKey, TextId } from './ids.ts'
import { UploadId } from './imports.ts'
import { KeptPack, PackPreview } from './packs.ts'
import { Count, textUpTo } from './units.ts'

const filled = (most: number) =>
  v.pipe(
    textUpTo(most),
    v.check((text) => text.trim() !== '', 'empty'),
  )

/** Translations without their texts: read, kept, and made to be given away. */
export const packCommands = [
  /** What a pack file would do; null where the file is no pack but, perhaps, a text. */
  command('packs.look', {
    input: v.strictObject({ upload: UploadId }),
    output: v.strictObject({ pack: v.nullable(PackPreview) }),
    errors: ['upload-not-found', 'pack-refused'],
  }),
  /** Keeps a pack and lays it beside the texts that it is of, in one step. */
  command('packs.add', {
    input: v.strictObject({ upload: UploadId }),
    output: v.strictObject({ textIds: v.array(TextId), ...mutated }),
    errors: ['upload-not-found', 'pack-refused', ...mutationErrors],
  }),
  command('packs.list', {
    input: v.strictObject({}),
    output: v.strictObject({ packs: v.array(KeptPack) }),
    errors: [],
  }),
  /** Forgets a pack. English that it gave to texts stays there. */
  command('packs.remove', {
    input: v.strictObject({ key: PackKey }),
    output: v.strictObject(mutated),
    errors: ['pack-not-found', ...mutationErrors],
  }),
  /** Makes a pack of a text's English: `file` is all of it, with no Chinese in it. */
  command('packs.make', {
    input: v.strictObject({ textId: TextId, title: filled(300), translator: textUpTo(200), licence: filled(300) }),
    output: v.strictObject({ fileName: v.string(), file: v.string(), sentences: Count }),
    errors: ['text-not-found', 'pack-holds-chinese', 'pack-is-empty'],
  }),
] as const
