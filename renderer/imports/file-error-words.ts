import type { CommandError } from '#contract/errors.ts'

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
const sides = [
  'aligning.fileError.no-english',
  'aligning.fileError.no-chinese',
  'aligning.fileError.pairs-already',
] as const
/** The word key of the sentence that says why a file was refused. */
export function fileErrorWordKey({ code, data }: CommandError) {
  if (code === 'pack-refused')
    return data['reason'] === 'chinese' ? 'packs.fileError.chinese' : 'packs.fileError.damaged'
  if (code === 'sides-refused')
    return sides.find((each) => each.endsWith(String(data['reason']))) ?? 'error.sides-refused'
  const reason = reasons.find((each) => each === data['reason'])
  return reason ? (`imports.fileError.${reason}` as const) : (`error.${code}` as const)
}
