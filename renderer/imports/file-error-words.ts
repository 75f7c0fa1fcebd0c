import type { CommandError } from '#contract/errors.ts'

/** The word key of the sentence that says why a file was refused. */
export function fileErrorWordKey(error: CommandError) {
  if (error.is('pack-refused'))
    return error.data.reason === 'chinese' ? 'packs.fileError.chinese' : 'packs.fileError.damaged'
  if (error.is('sides-refused')) return `aligning.fileError.${error.data.reason}` as const
  if (error.is('file-refused')) return `imports.fileError.${error.data.reason}` as const
  return `error.${error.code}` as const
}
