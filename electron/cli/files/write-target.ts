import { type NotOver, whyNotOver } from '#core/safety/why-not-over.ts'
import { writeFileWhole } from '#core/safety/write-file.ts'
import type { Terminal } from '../subcommand.ts'

const reasons: Readonly<Record<NotOver, { readonly en: string; readonly zh: string }>> = {
  'a-folder': { en: 'is a folder', zh: '是文件夹' },
  'no-file': { en: 'is no ordinary file', zh: '不是普通文件' },
  'the-library': { en: 'belongs to a library', zh: '属于资料库' },
}

/** Writes a file that a person named, never over the library. False, and one sentence, where that can't be. */
export function writeTarget(
  path: string,
  bytes: () => Uint8Array,
  { err, locale }: Pick<Terminal, 'err' | 'locale'>,
): boolean {
  const isChinese = locale.startsWith('zh')
  try {
    const why = whyNotOver(path)
    if (why === null) {
      writeFileWhole(path, bytes())
      return true
    }
    const reason = reasons[why][isChinese ? 'zh' : 'en']
    err(
      isChinese
        ? `${path} ${reason}，没有写入；请换一个文件名。`
        : `${path} ${reason}; nothing was written. Choose another name.`,
    )
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    err(isChinese ? `无法写入 ${path}：${error.message}` : `${path} cannot be written: ${error.message}`)
  }
  return false
}
